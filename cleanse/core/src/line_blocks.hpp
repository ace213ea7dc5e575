// The lines of a text that hold something: see line_blocks() of cleanse/document.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// line_blocks(text, block_type): a tuple of them, as that type, which is a named tuple of four.
PyObject* line_blocks(PyObject* module, PyObject* args);

// page_text(blocks, type): the visible text of a page's blocks, and these as blocks of a document, which are made of a type of tuples.
PyObject* page_text(PyObject* module, PyObject* args);

}  // namespace cleanse
