// The field of a quote block that holds the quotation: Wagtail's chooser, which here fills in the
// printed words, and puts words on record that were written first.

import { openWindow } from "./chooser-window.js";
import { fillPrintedWords, offerOthers } from "./printed-words.js";
import { tellOfProblems } from "./problems-in-print.js";
import { printedField, quotes } from "./story.js";

class QuotationChooser extends window.SnippetChooser {
  draft = null;

  get printed() {
    return printedField(this.input);
  }

  openChooserModal() {
    const words = this.wordsToRecord();
    openWindow(this.opts.modalUrl, {
      words,
      draft: this.draft,
      isNew: Boolean(words || this.draft) && !this.state,
      printedHere: quotes().map(({ quotation }) => quotation.value),
      chosen: (state) => this.setStateFromModalData(state),
      closed: (draft, isChosen) => this.comeBack(draft, isChosen),
    });
  }

  // What was written or marked in the field for the printed words, unless it is from the record.
  wordsToRecord() {
    if (!this.printed) return "";
    const { value, selectionStart, selectionEnd } = this.printed;
    const isFromRecord = this.state?.versions.some(({ words }) => words === value);
    const marked = value.slice(selectionStart, selectionEnd);
    return isFromRecord ? "" : (marked || value).trim();
  }

  setStateFromModalData(state) {
    const before = this.getState();
    super.setStateFromModalData(state);
    if (this.printed) fillPrintedWords(this.printed, { before, now: state });
  }

  // The focus was on a button that may be hidden now.
  comeBack(draft, isChosen) {
    this.draft = draft;
    if (isChosen && this.printed) this.printed.focus();
    else this.focus();
  }

  focus() {
    const shown = [...this.chooserElement.querySelectorAll("button")];
    shown.find((button) => button.offsetParent)?.focus();
  }
}

const Factory = window.telepath.constructors["wagtail.snippets.widgets.SnippetChooser"];

class QuotationChooserFactory extends Factory {
  widgetClass = QuotationChooser;

  render(...args) {
    const widget = super.render(...args);
    tellOfProblems(this.opts.problemsUrl);
    // The printed words are the block's next field, which is not there yet.
    queueMicrotask(() => {
      if (widget.printed) offerOthers(widget.printed, widget.state?.versions);
    });
    return widget;
  }
}

window.telepath.register("news.quotes.QuotationChooser", QuotationChooserFactory);
