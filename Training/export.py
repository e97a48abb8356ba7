#!/usr/bin/env python3
"""Writes a trained network as the Swift table of SpeechNetwork: export.py MODEL.npz TARGET.swift

The scaling of the inputs is folded into the first layer. Whole numbers in 65 536ths."""
import sys

import numpy as np

UNIT = 65_536


def main():
    model = np.load(sys.argv[1])
    first = model["w0"] / model["sd"][:, None]
    bias = model["b0"] - (model["mu"] / model["sd"]) @ model["w0"]
    table = np.concatenate([first.ravel(), bias, model["w1"].T.ravel(), model["b1"]])
    numbers = np.rint(table * UNIT).astype(int)
    lines, line = [], ""
    for number in numbers:
        word = f"{number}, "
        if len(line) + len(word) > 110:
            lines.append(line.rstrip())
            line = ""
        line += word
    lines.append(line.rstrip().rstrip(",") + ",")
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("extension SpeechNetwork {\n")
        out.write("    /// Made by `Training/train.py` and `Training/export.py`; not to be edited.\n")
        out.write("    // swift-format-ignore\n")
        out.write("    static let weights: [Int32] = [\n")
        out.writelines(f"        {line}\n" for line in lines)
        out.write("    ]\n}\n")


if __name__ == "__main__":
    main()
