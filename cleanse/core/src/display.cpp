#include "display.hpp"

namespace cleanse {

namespace {

constexpr int FAR = 12, DEEP = 300, DEEP_IN_CARD = 60;
constexpr std::size_t CARD_WORDS = 3, LINE_WORDS = 60;

bool is_true(PyObject* object) {
    const int is_so = PyObject_IsTrue(object);
    if (is_so < 0) throw PythonError();
    return is_so == 1;
}

}  // namespace

Display::Shown Display::shown(Node node, bool in_line) {
    if (name(node).holds_no_text) return Nothing;
    return is_inline(node, in_line) ? InLine : AsBlock;
}

const Display::Name& Display::name(Node node) {
    std::string called = sound(tree_.name_of(node));
    const auto known = names_.find(called);
    if (known != names_.end()) return known->second;
    Reference answer(PyObject_CallFunction(helpers_.apart, "N", string_of(called).release()));
    Reference holds_no_text(PySequence_GetItem(answer.get(), 0)), is_apart(PySequence_GetItem(answer.get(), 1));
    return names_.emplace(std::move(called), Name{is_true(holds_no_text.get()), is_true(is_apart.get())}).first->second;
}

std::string Display::styled(Node node) {
    const PageTree::Value style = tree_.attribute(node, "style");
    if (style.text.empty()) return {};
    Reference answer(PyObject_CallFunction(helpers_.styled, "N", string_of(style.text).release()));
    Py_ssize_t size = 0;
    const char* found = PyUnicode_AsUTF8AndSize(answer.get(), &size);
    if (found == nullptr) throw PythonError();
    return {found, static_cast<std::size_t>(size)};
}

bool Display::is_inline(Node node, bool in_line) {
    if (tree_.has(node, TagFacts::Button)) return is_in_sentence(node);
    const std::string style = styled(node);
    if (style == "block" || holds_block(node)) return false;
    if (in_line || style == "inline") return true;
    const Node above = tree_.lexbor.parent(node);
    if (above != nullptr && tree_.has(above, TagFacts::Lines)) return true;
    if (name(node).is_apart || holds_cards(node)) return false;
    return (meets_text(node, true) || meets_text(node, false)) && !has_words(node, LINE_WORDS, DEEP);
}

bool Display::is_in_sentence(Node node) {
    const Lexbor& lexbor = tree_.lexbor;
    const Node after = lexbor.next(node), before = lexbor.previous(node);
    if (after == nullptr || !tree_.is_text(after)) return false;
    const std::string text(tree_.spaces.stripped(tree_.text_of(after)));
    if (text.empty()) return false;
    std::size_t end = 0;
    const Py_UCS4 first = next_of(text, end);
    if (tree_.spaces.is(first, Characters::Lower)) return true;
    Reference character = string_of(std::string_view(text).substr(0, end));
    const int goes_on = PySequence_Contains(helpers_.goes_on, character.get());
    if (goes_on < 0) throw PythonError();
    return goes_on == 1 || (before != nullptr && tree_.is_text(before) && !tree_.spaces.is_all_space(tree_.text_of(before)));
}

bool Display::holds_block(Node node) {
    int count = 0;
    for (Node inner = tree_.lexbor.first_child(node); inner != nullptr; inner = tree_.following(inner, node)) {
        if (tree_.is_text(inner)) continue;
        const std::uint32_t bits = tree_.facts(inner).bits;
        if ((bits & TagFacts::Block) != 0 || count == DEEP) return true;
        if (count < FAR && (bits & TagFacts::Known) == 0 && holds_cards(inner)) return true;
        ++count;
    }
    return false;
}

bool Display::holds_cards(Node node) {
    std::vector<Node> cards;
    Node child = tree_.lexbor.first_child(node);
    for (int step = 0; step < 2 * FAR && child != nullptr; ++step, child = tree_.lexbor.next(child)) {
        const std::uint32_t bits = tree_.facts(child).bits;
        if (tree_.is_text(child)) {
            if (!tree_.spaces.is_all_space(tree_.text_of(child))) return false;
        } else if ((bits & TagFacts::Inline) != 0) {
            return false;
        } else if ((bits & TagFacts::Unseen) == 0) {
            cards.push_back(child);
        }
    }
    if (cards.size() < 2) return false;
    int with_words = 0;
    for (const Node card : cards) with_words += has_words(card, CARD_WORDS, DEEP_IN_CARD);
    return with_words > 1;
}

bool Display::has_words(Node node, std::size_t least, int most) {
    std::size_t words = 0;
    int count = 0;
    for (Node inner = node; inner != nullptr; inner = tree_.following(inner, node), ++count) {
        if (tree_.is_text(inner)) words += tree_.spaces.words(tree_.text_of(inner));
        if (words >= least || count == most) return true;
    }
    return false;
}

bool Display::meets_text(Node node, bool backwards, const std::unordered_set<Node>* hidden) {
    Node at = node;
    for (int step = 0; step < FAR; ++step) {
        at = backwards ? tree_.lexbor.previous(at) : tree_.lexbor.next(at);
        if (at == nullptr) return false;
        const std::uint32_t bits = tree_.facts(at).bits;
        if ((bits & TagFacts::Block) != 0) return false;
        if (tree_.is_text(at)) {
            if (!tree_.spaces.is_all_space(tree_.text_of(at))) return true;
        } else if (hidden == nullptr ? (bits & TagFacts::Inline) != 0 : hidden->count(at) == 0 && (bits & TagFacts::Unseen) == 0) {
            if (has_text(at)) return true;
        }
    }
    return false;
}

bool Display::has_text(Node node) {
    int count = 0;
    for (Node inner = node; inner != nullptr; inner = tree_.following(inner, node), ++count) {
        if ((tree_.is_text(inner) && !tree_.spaces.is_all_space(tree_.text_of(inner))) || count == FAR) return true;
    }
    return false;
}

}  // namespace cleanse
