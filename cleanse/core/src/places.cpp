#include "places.hpp"

#include <algorithm>

namespace cleanse {

namespace {

constexpr std::string_view NAMING[] = {"id", "name", "rel", "lang", "dir", "shape", "xmlns", "xml:id", "xml:lang"};
constexpr int LONG = 40, MOST_NODES = 50;

}  // namespace

bool Places::has(Node anchor) {
    bool only_names = true, has_name = false, has_id = false;
    tree_.each_attribute(anchor, [&](std::string_view name, const char*, std::size_t size) {
        if (std::find(std::begin(NAMING), std::end(NAMING), name) == std::end(NAMING)) only_names = false;
        if (name == "name") has_name = size > 0;
        if (name == "id") has_id = size > 0;
    });
    if (!only_names || (!has_name && !has_id)) return false;
    const std::string id = tree_.attribute(anchor, "id").text;
    if (!has_name && id != last_ && !is_in_title(anchor) && !is_more(anchor)) return false;
    last_ = id;
    return true;
}

bool Places::is_in_title(Node anchor) const {
    const Node parent = tree_.lexbor.parent(anchor);
    return parent != nullptr && (tree_.has(parent, TagFacts::Heading) || tree_.name_of(parent) == "dt");
}

// Whether there is more in an anchor than in a button: a block, or a longer text.
bool Places::is_more(Node anchor) {
    const Lexbor& lexbor = tree_.lexbor;
    int chars = 0;
    Node node = lexbor.first_child(anchor);
    for (int count = 0; count < MOST_NODES && node != nullptr; ++count) {
        if (tree_.has(node, TagFacts::Block)) return true;
        if (tree_.is_text(node)) {
            const std::string_view text = tree_.text_of(node);
            for (std::size_t at = 0; at < text.size();) {
                chars += !tree_.spaces.is_space(next_of(text, at));
                if (chars > LONG) return true;
            }
        }
        node = tree_.has(node, TagFacts::Unseen) ? tree_.behind(node, anchor) : tree_.following(node, anchor);
    }
    return false;
}

}  // namespace cleanse
