// The styles in the head of a page, which nobody reads, and which a parser takes long to read.

#pragma once

#include "python.hpp"

namespace cleanse {

// without_head_styles(page): a page in UTF-8 with what is in the <style> elements of its head left out, as far as it is sure by its tags
// that they stand there; the page itself where that is little. The tree of it is the same but for the texts in these elements.
PyObject* without_head_styles(PyObject* module, PyObject* page);

}  // namespace cleanse
