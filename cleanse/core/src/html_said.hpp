// What the words of a page's blocks say: see cleanse/roles/html_features.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// html_said(texts, counts, are_headings, is_unspaced, title, description, weights, kinds, limits): of each block its weight, and
// how like the description and the title it is, as four lists; the sums of the words that tell kinds of pages; and the place of the
// block that says the title, or -1. `limits` are the blocks that tell kinds and the title, the words that a title may have, how
// like it a block must be, and what a heading needs less.
PyObject* html_said(PyObject* module, PyObject* args);

}  // namespace cleanse
