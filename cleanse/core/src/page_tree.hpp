// A tree that lexbor built of a page, as one call reads it, and what Python says of tags.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexbor.hpp"
#include "python.hpp"
#include "utf8.hpp"

namespace cleanse {

// What a node's tag says of it. The numbers are those of cleanse/read/compiled.py.
struct TagFacts {
    enum Bit : std::uint32_t {
        Block = 1, Inline = 2, Unseen = 4, Lines = 8, Known = 16,                     // of cleanse/read/display.py
        Paragraph = 32, Table = 64, Row = 128, Cell = 256, Pre = 512, Code = 1024, Title = 2048, Button = 4096, Script = 8192,
        Noscript = 16384, Template = 32768,
        // Of cleanse/read/rendering: h1 to h6, those whose mere presence tells, and those whose attributes are asked.
        Heading = 1 << 16, Telling = 1 << 17, Math = 1 << 18, Anchor = 1 << 19, Image = 1 << 20, MathBox = 1 << 21, Variable = 1 << 22,
        Classed = 1 << 23, Reading = 1 << 24, Small = 1 << 25, Italic = 1 << 26, Span = 1 << 27,
        Whole = 1 << 28,  // one block, which may be most of a page
        Brief = 1 << 29, Shows = 1 << 30,  // what may be for screen readers alone; what shows something that is no text
    };

    std::uint8_t action = UNKNOWN;
    std::int8_t kind = -1;  // of the text in it; -1 where that is the kind of what is around it
    std::uint32_t bits = 0;
    PyObject* name = nullptr;

    static constexpr std::uint8_t UNKNOWN = 10;
};

// What is known of the tags of HTML, by lexbor's numbers of them.
class Tags {
  public:
    void read(PyObject* given);
    ~Tags();

    const TagFacts& of(Lexbor::Number tag) const { return tag < facts_.size() ? facts_[tag] : unknown_; }

  private:
    std::vector<TagFacts> facts_;
    TagFacts unknown_;
};

// Functions of Python for what is seldom asked.
struct Helpers {
    PyObject* styled;          // how an element is shown by its style
    PyObject* hides;           // whether a style hides
    PyObject* apart;           // whether a tag that HTML does not know is set apart, and whether it has no text
    PyObject* goes_on;         // the characters with which a sentence may go on

    explicit Helpers(PyObject* tuple);
};

class PageTree {
  public:
    using Node = Lexbor::Node;

    // The tree is held, and nobody changes it, as long as Python's lock is held.
    PageTree(const Lexbor& lexbor, const Tags& tags, Characters& characters, PyObject* tree);
    PageTree(const Lexbor& lexbor, const Tags& tags, Characters& characters, Node document)
        : lexbor(lexbor), spaces(characters), document(document), tags_(tags) {}

    const Lexbor& lexbor;
    const Spaces spaces;
    Node root = nullptr;
    Node document = nullptr;  // nullptr where there is none around the root: Python must read such a tree

    const TagFacts& facts(Node node) const { return tags_.of(lexbor.tag(node)); }
    bool has(Node node, std::uint32_t bits) const { return (facts(node).bits & bits) != 0; }
    bool is_text(Node node) const { return lexbor.type(node) == Lexbor::TEXT; }
    bool is_element(Node node) const { return lexbor.type(node) == Lexbor::ELEMENT; }

    // The text of a text node, until the next one is asked for.
    std::string_view text_of(Node node);
    // The text of all text nodes in an element.
    std::string all_text_of(Node node) const;
    // What an element is called: nothing for other nodes.
    std::string_view name_of(Node node) const;

    // An attribute's value: `is_there` for one without a value, too.
    struct Value {
        bool is_there = false, is_null = true;
        std::string text;
    };
    Value attribute(Node node, std::string_view name);
    // Calls a function with the name and the value of each; the value is nullptr where there is none.
    template <typename Function>
    void each_attribute(Node node, Function function) const {
        if (!is_element(node)) return;
        for (Node at = lexbor.first_attribute(node); at != nullptr; at = lexbor.next_attribute(at)) {
            std::size_t size = 0, value_size = 0;
            const auto* name = reinterpret_cast<const char*>(lexbor.attribute_name(at, &size));
            const auto* value = reinterpret_cast<const char*>(lexbor.attribute_value(at, &value_size));
            if (name == nullptr) continue;
            function(std::string_view(name, size), value, value == nullptr ? 0 : value_size);
        }
    }

    // The objects that selectolax makes of some nodes, which are given in the order of the page.
    std::vector<Reference> objects(PyObject* tree, const std::vector<Node>& nodes) const;

    // The node after another in the order of the page, within an element; nullptr behind the last.
    Node following(Node node, Node within) const;
    // The one after all that is in it.
    Node behind(Node node, Node within) const;

  private:
    void add_text(Node node, std::string& to) const;

    const Tags& tags_;
    std::string text_;
};

// What lexbor gave, as sound UTF-8: what is not is replaced, as selectolax replaces it.
std::string sound(std::string_view text);

}  // namespace cleanse
