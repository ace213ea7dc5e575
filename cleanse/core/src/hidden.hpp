// Setting hidden text apart from the text that it stands in: as cleanse/read/rendering/hidden.py does.

#pragma once

#include <vector>

#include "page_tree.hpp"

namespace cleanse {

struct HiddenNode {
    Lexbor::Node node;
    bool is_never_seen;  // or not shown, until a script shows it
};

// Them for Python, which hands them over when other things are put right; None where there are none.
Reference hidden_object(const std::vector<HiddenNode>& hidden, PyObject* tree_object);

// Sets apart those that leave their text. `says_rest` is whether classes and an id say that an element is the rest of a text.
void set_apart(PyObject* hidden, PyObject* tree_object, PageTree& tree, const Helpers& helpers, PyObject* says_rest);

}  // namespace cleanse
