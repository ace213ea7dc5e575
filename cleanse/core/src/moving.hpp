// Where edits leave the blocks of a document: see _moved() of cleanse/ledger.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// moved_blocks(blocks, edits, type): the blocks that are left of some, as a tuple, given edits in order, and the type of blocks.
PyObject* moved_blocks(PyObject* module, PyObject* args);

}  // namespace cleanse
