// One look through a page's tree, which tells what is to be put right in it: see cleanse/read/rendering/shapes.py and lines.py.

#pragma once

#include "page_tree.hpp"

namespace cleanse {

// None where only the selectors of lexbor tell; else which tags there are that tell of shapes, whether the page has notes, formulas,
// anchors and shadow roots, and the elements that may be hidden, styled or readings. `is_formula` asks Python of a picture.
Reference shapes_of(PageTree& tree, PyObject* tree_object, PyObject* is_formula, PyObject* how_shown);

}  // namespace cleanse
