/* Puts `layout` into a page. Its questions answer with the start tags of the elements that break a rule. */
(() => {
  const startTags = (elements) => elements.map((element) => element.cloneNode().outerHTML.replace(/<\/[\w-]+>$/, ""));
  const everything = () => [...document.body.querySelectorAll("*")];
  const styleOf = (element) => getComputedStyle(element);
  const scrolls = (element) => /auto|scroll/.test(styleOf(element).overflowX);
  const isInside = (element, test) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) if (test(at)) return true;
    return false;
  };

  const spacing = new CSSStyleSheet();
  spacing.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);

  window.layout = {
    reachesOut() {
      const { clientWidth, scrollWidth } = document.documentElement;
      const out = everything().filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return (right > clientWidth + 1 || left < -1) && width > 1 && !isInside(element, scrolls);
      });
      const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
      return out.length === 0 && scrollWidth > clientWidth ? ["<html>"] : startTags(innermost);
    },

    cutsOff() {
      return startTags(everything().filter((element) => {
        const { overflowX, overflowY } = styleOf(element);
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        const isForTheEye = clientWidth > 1 && element.checkVisibility() && element.innerText?.trim();
        const saysSo = styleOf(element).webkitLineClamp !== "none"; // its last line ends in "…"
        if (!/hidden|clip/.test(overflowX + overflowY) || !isForTheEye || saysSo) return false;
        return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
      }));
    },

    moves() {
      return startTags([document.documentElement, ...everything()].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = styleOf(element);
        const lasts = transitionDuration.split(",").some((time) => parseFloat(time) > 0.01);
        return lasts || animationName !== "none" || scrollBehavior === "smooth";
      }));
    },

    spaceOut(on) {
      document.adoptedStyleSheets = on ? [spacing] : [];
    },
  };
})();
