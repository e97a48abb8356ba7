"""For schemathesis: lets half of the valid requests name things that are there (see api_check.py)."""

import json
import os
import zlib

import schemathesis

KNOWN = json.loads(os.environ.get("SIDETONE_KNOWN", "{}"))


@schemathesis.hook
def before_call(context, case, kwargs):
    mode = case.meta.generation.mode if case.meta else None
    if mode is None or not mode.is_positive or not case.path_parameters:
        return
    draw = zlib.crc32(repr((case.path_parameters, case.query, case.body)).encode())
    for name in case.path_parameters:
        if (values := KNOWN.get(name)) and draw % 2:
            case.path_parameters[name] = values[draw // 2 % len(values)]
