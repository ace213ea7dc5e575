// Whether a page is sure to stay within the bounds of a parser.

#pragma once

#include "python.hpp"

namespace cleanse {

// is_within_bounds(page, deepest, active, reopened, window, attributes): whether one look at the tags of a page, in UTF-8, tells that
// cleanse/read/bounding.py would leave nothing of it out: that no element is nested so deep, that no more formatting elements are open
// or are opened again, and that no tag longer than the window has more attributes. False of whatever it cannot be sure of.
PyObject* is_within_bounds(PyObject* module, PyObject* args);

}  // namespace cleanse
