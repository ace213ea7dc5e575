// Whether a page has a tag of so many attributes that a parser takes long for it.

#pragma once

#include "python.hpp"

namespace cleanse {

// opens_long_tag(page, size, window, most): whether a tag may open in a page of so many characters, here in UTF-8, that is as long
// as the window, and has more attributes than the most. See cleanse/read/limits.py.
PyObject* opens_long_tag(PyObject* module, PyObject* args);

}  // namespace cleanse
