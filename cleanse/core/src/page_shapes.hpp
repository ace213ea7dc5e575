// One look through a page's tree, which tells what is to be put right in it: see cleanse/read/rendering/shapes.py and lines.py.

#pragma once

#include <string>
#include <unordered_map>

#include "page_tree.hpp"

namespace cleanse {

// What Python said of how elements are shown, by their attributes: pages have the same few again and again. Its lock is held.
class HowShown {
  public:
    // What it said of some attributes, which the key has; -1 where it was not asked yet.
    long of(PyObject* function, const std::string& key) const;
    void remember(PyObject* function, const std::string& key, long how);

  private:
    static constexpr std::size_t LONGEST = 2000, MOST = 1'000'000;  // bytes of one, and of all

    Reference asked_;  // the function: another may say otherwise
    std::unordered_map<std::string, long> known_;
    std::size_t size_ = 0;
};

// None where only the selectors of lexbor tell; else which tags there are that tell of shapes, whether the page has notes, formulas,
// anchors and shadow roots, and the elements that may be hidden, styled or readings. `is_formula` asks Python of a picture,
// `how_shown` of what is not remembered.
Reference shapes_of(PageTree& tree, PyObject* tree_object, PyObject* is_formula, PyObject* how_shown, HowShown& remembered);

}  // namespace cleanse
