// What is remembered of the blocks of a page: see cleanse/sketches/sketch.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// text_traits(texts): of each text, as it is compared, its hash, its words and its beginning, in three lists; None of what is not
// ASCII, which Python folds.
PyObject* text_traits(PyObject* module, PyObject* texts);

// block_places(elements, tags, names, parents): the place of each element; None where a name above it is not ASCII.
PyObject* block_places(PyObject* module, PyObject* args);

}  // namespace cleanse
