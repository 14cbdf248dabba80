"""Make the officer model from nothing: `make models`.

Cells are generated, a blank English pipeline is trained on them, closed vocabularies are added,
and the result is written beside this file as `pipeline/`, with its figures on cells of another
seed in `figures.json`. The same seed gives the same figures; nothing is downloaded.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
import vocabulary as words
from cells import cells
from labels import LABELS
from spacy import registry
from spacy.cli.train import train
from spacy.tokens import DocBin
from spacy.training import Example
from spacy.util import (
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
    filter_spans,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Doc

HERE = Path(__file__).parent
PIPELINE = HERE / "pipeline"
FIGURES = HERE / "figures.json"
SEEDS = {"train": 1, "dev": 2}
NUMBERS = {"train": 90_000, "dev": 1_500}
# What officers type between words without a space, besides what English prose has.
PREFIXES = ("-", "–", "—", "/", "•", "_")
SUFFIXES = ("-", "–", "—", "/", r"(?<=[a-z])\.")
INFIXES = (
    r"[/–—()\[\];|]",
    r"-(?=[A-Z])",
    r"(?<=[a-z)])[.,:(\[](?=[A-Za-z(])",
    r"(?<=[A-Z])[,:](?=[A-Za-z(])",
)
# Posts and bodies of one word are left to the recogniser: a surname may be one ('Mayor').
CLOSED = {"ROLE": words.LONE_POSTS, "BODY": words.KNOWN_BODIES}


@registry.callbacks("svextract.officer_tokenizer.v1")
def officer_tokenizer() -> Callable[[Language], Language]:
    """Return the function that gives a pipeline its rules for cutting a cell into words."""
    return with_tokenizer


def with_tokenizer(nlp: Language) -> Language:
    """Give a pipeline the rules for cutting an officer cell into words."""
    prose = nlp.Defaults
    tokenizer = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex((*prose.prefixes, *PREFIXES)).search
    tokenizer.suffix_search = compile_suffix_regex((*prose.suffixes, *SUFFIXES)).search
    tokenizer.infix_finditer = compile_infix_regex((*prose.infixes, *INFIXES)).finditer
    tokenizer.rules = {}  # no contractions of prose in a cell
    return nlp


def generate(name: str, number: int, folder: Path) -> Path:
    """Write so many cells of a seed as a spaCy corpus."""
    nlp = with_tokenizer(spacy.blank("en"))
    corpus = DocBin(attrs=["ENT_IOB", "ENT_TYPE"])
    for cell in cells(random.Random(SEEDS[name]), number):
        corpus.add(labelled(nlp.make_doc(cell.text), cell.spans))
    path = folder / f"{name}.spacy"
    corpus.to_disk(path)
    return path


def labelled(doc: Doc, spans: tuple[tuple[int, int, str], ...]) -> Doc:
    """Return a document with its entities, each grown to whole words."""
    found = (doc.char_span(*span, alignment_mode="expand") for span in spans)
    doc.ents = filter_spans([span for span in found if span is not None])
    return doc


def finish(trained: Path) -> Language:
    """Load what was trained, add the closed vocabularies, and write it as the pipeline."""
    nlp = spacy.load(trained)
    ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns(
        [
            {"label": label, "pattern": phrase}
            for label, phrases in CLOSED.items()
            for phrase in phrases
            if " " in phrase
        ]
    )
    nlp.config["paths"].update(dict.fromkeys(SEEDS))  # where the corpora lay is nobody's concern
    shutil.rmtree(PIPELINE, ignore_errors=True)
    nlp.to_disk(PIPELINE)
    # The words of the training cells are no part of the model: it reads words by their hashes.
    (PIPELINE / "vocab" / "strings.json").write_text(json.dumps(LABELS) + "\n", encoding="utf-8")
    return spacy.load(PIPELINE)


def measure(nlp: Language) -> dict[str, dict[str, float]]:
    """Return precision, recall and F of each label on cells of another seed."""
    blank = with_tokenizer(spacy.blank("en"))
    held = cells(random.Random(SEEDS["dev"]), NUMBERS["dev"])
    examples = [
        Example(blank.make_doc(cell.text), labelled(blank.make_doc(cell.text), cell.spans))
        for cell in held
    ]
    scores = nlp.evaluate(examples)
    parts = {**scores["ents_per_type"], "all": {key: scores[f"ents_{key}"] for key in "prf"}}
    return {
        label: {key: round(value, 4) for key, value in parts[label].items()}
        for label in sorted(parts)
    }


def main() -> None:
    """Make the pipeline and say what it reached."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cells", type=int, default=NUMBERS["train"], help="training cells")
    parser.add_argument("--work", type=Path, default=HERE.parents[1] / "build" / "models")
    options = parser.parse_args()
    start = time.perf_counter()
    options.work.mkdir(parents=True, exist_ok=True)
    paths = {
        "paths.train": str(generate("train", options.cells, options.work)),
        "paths.dev": str(generate("dev", NUMBERS["dev"], options.work)),
    }
    train(HERE / "config.cfg", options.work, overrides=paths)
    figures = measure(finish(options.work / "model-last"))
    FIGURES.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in PIPELINE.rglob("*") if file.is_file())
    print(json.dumps(figures["all"]), f"{size / 1e6:.1f} MB, {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
