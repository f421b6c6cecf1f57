"""How much a call has to do, whatever the machine is like and whatever else it does."""

import sys

_events = sys.monitoring.events
STEPS = (_events.PY_START, _events.PY_RESUME, _events.JUMP)


def steps(call) -> int:
    """How many loops are turned, calls made and branches taken in it."""
    counted = 0
    monitoring, tool = sys.monitoring, sys.monitoring.PROFILER_ID

    def count(*_):
        nonlocal counted
        counted += 1

    monitoring.use_tool_id(tool, "steps")
    try:
        for event in STEPS:
            monitoring.register_callback(tool, event, count)
        monitoring.set_events(tool, sum(STEPS))
        call()
    finally:
        monitoring.set_events(tool, 0)
        monitoring.free_tool_id(tool)
    return counted
