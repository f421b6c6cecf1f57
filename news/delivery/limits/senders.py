"""Where a request comes from, as far as nobody can choose it: for limits, never to be kept.

Proxies write into X-Forwarded-For whom they had a request from, each at the right of what was
there before; what stands further left is whatever the sender made up. So the proxies are counted.
"""

from ipaddress import AddressValueError, IPv4Address, IPv6Address, IPv6Network

from django.conf import settings

UNKNOWN = "unknown"  # all of them together: nobody gains by hiding


def sender_of(request) -> str:
    """The IPv4 address, or the IPv6 network of 64 bits: that is what one customer has."""
    address = address_of(request)
    if isinstance(address, IPv6Address):
        return str(IPv6Network((int(address) >> 64 << 64, 64)))
    return str(address) if address else UNKNOWN


def address_of(request) -> IPv4Address | IPv6Address | None:
    """The whole address; None if there is none that can be read."""
    direct = request.META.get("REMOTE_ADDR", "")
    told = request.META.get("HTTP_X_FORWARDED_FOR")
    chain = [*told.split(","), direct] if told else [direct]
    proxies = settings.TRUSTED_PROXIES
    # Too few: it has come past one of the proxies. Then only the machine that sent it is known.
    return _parsed(chain[-1 - proxies] if proxies < len(chain) else direct)


def _parsed(text):
    """Some proxies add a port, and a link-local address has its zone."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    for kind in (IPv4Address, IPv6Address):
        try:
            address = kind(text.partition("%")[0])
        except AddressValueError:
            continue
        return getattr(address, "ipv4_mapped", None) or address
    return None
