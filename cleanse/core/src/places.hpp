// Which <a> is no link, but names a place that links lead to: as in cleanse/read/places.py.

#pragma once

#include <string>

#include "page_tree.hpp"

namespace cleanse {

// The anchors of one page, in its order.
class Places {
  public:
    using Node = Lexbor::Node;

    explicit Places(PageTree& tree) : tree_(tree) {}

    // Whether an anchor is no link.
    bool has(Node anchor);

  private:
    bool is_in_title(Node anchor) const;
    bool is_more(Node anchor);

    PageTree& tree_;
    std::string last_;  // the id of the last place
};

}  // namespace cleanse
