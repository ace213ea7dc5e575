// The elements of a name in a page, found tag by tag.

#pragma once

#include "python.hpp"

namespace cleanse {

// held(page, name): each element of a name, in the order in which they end, as its start tag, its end tag or None, and how deep it
// stands in others of its kind. A tag is where the text before it begins, and where it begins, its name ends, and it ends. See
// cleanse/read/rendering/opened.py.
PyObject* held(PyObject* module, PyObject* args);

}  // namespace cleanse
