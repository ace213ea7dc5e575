// What is remembered of the blocks of a page: see cleanse/sketches/sketch.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// text_traits(texts): of each text, as it is compared, its hash, its words and its beginning, in three lists; None of what has half a
// character, which Python folds.
PyObject* text_traits(PyObject* module, PyObject* texts);

// block_places(elements, tags, names, parents): the place of each element; None where a name above it is not ASCII.
PyObject* block_places(PyObject* module, PyObject* args);

// texts_key(hashes): the hash of those of all texts in turn.
PyObject* texts_key(PyObject* module, PyObject* texts);

// distinct_pairs(hashes, places): where each text at a place comes first, in the order of texts and places; None where a place has half
// a character.
PyObject* distinct_pairs(PyObject* module, PyObject* args);

}  // namespace cleanse
