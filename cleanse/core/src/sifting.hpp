// Which scripts of a page may hold prose that the page does not show: most do not, and are told by their letters.

#pragma once

#include "python.hpp"

namespace cleanse {

// scripts_with_prose(nodes, only_ld, shown, is_key, ends_with_key): those elements that nobody sees which may be such scripts, and
// those that are no objects of the core. See cleanse/read/payload/sifting.py.
PyObject* scripts_with_prose(PyObject* module, PyObject* args);

// texts_with_prose(texts, shown, is_key, ends_with_key): of each text whether it is such a script; None of what has half a character.
PyObject* texts_with_prose(PyObject* module, PyObject* args);

}  // namespace cleanse
