// The blocks of a text: see text_blocks() of cleanse/roles/text_blocks.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// text_blocks(text, lines, type): a list of them, of that type, given the lines of the text.
PyObject* text_blocks(PyObject* module, PyObject* args);

}  // namespace cleanse
