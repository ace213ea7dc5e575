// An element of a page that nobody sees, for Python: it answers as a node of selectolax does, as far as it is asked.

#pragma once

#include "page_tree.hpp"

namespace cleanse {

Reference unseen_type(PyObject* module);

// The tree's own object is held: its nodes live as long.
Reference unseen_object(PyObject* type, const PageTree& tree, Lexbor::Node node, PyObject* tree_object);

// Of such an object its name, its node, and the tree around it, to be read by whoever holds Python's lock.
PyObject* name_of_unseen(PyObject* object);
Lexbor::Node node_of_unseen(PyObject* object);
PageTree tree_of_unseen(PyObject* object);

}  // namespace cleanse
