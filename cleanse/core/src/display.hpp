// How an element is shown whose tag does not tell: as cleanse/read/display.py has it.

#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "page_tree.hpp"

namespace cleanse {

class Display {
  public:
    using Node = Lexbor::Node;

    Display(PageTree& tree, const Helpers& helpers) : tree_(tree), helpers_(helpers) {}

    enum Shown { Nothing, InLine, AsBlock };
    // How an element is shown; `in_line` is whether the one around it stands in the line.
    Shown shown(Node node, bool in_line);

    bool holds_block(Node node);
    // Whether text stands on one side of an element, with no block between. That of hidden elements, where some are given, is none.
    bool meets_text(Node node, bool backwards, const std::unordered_set<Node>* hidden = nullptr);

  private:
    struct Name {
        bool holds_no_text, is_apart;
    };

    const Name& name(Node node);
    bool is_inline(Node node, bool in_line);
    bool is_in_sentence(Node node);
    bool holds_cards(Node node);
    bool has_words(Node node, std::size_t least, int most);
    bool has_text(Node node);
    std::string styled(Node node);

    PageTree& tree_;
    const Helpers& helpers_;
    std::unordered_map<std::string, Name> names_;
};

}  // namespace cleanse
