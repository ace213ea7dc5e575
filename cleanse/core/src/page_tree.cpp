#include "page_tree.hpp"

#include <new>

#include "numbers.hpp"

namespace cleanse {

namespace {

void* address_of(PyObject* node) {
    Reference number(PyObject_GetAttrString(node, "mem_id"));
    void* address = PyLong_AsVoidPtr(number.get());
    if (address == nullptr && PyErr_Occurred()) throw PythonError();
    return address;
}

long whole(const Items& items, Py_ssize_t at) {
    const Reference held = items[at];
    const long value = PyLong_AsLong(held.get());
    if (value == -1 && PyErr_Occurred()) throw PythonError();
    return value;
}

constexpr long MOST_TAGS = 10'000;

}  // namespace

void Tags::read(PyObject* given) {
    const Items tags(given);
    for (Py_ssize_t at = 0; at < tags.size(); ++at) {
        const Reference held = tags[at];
        const Items tag(held.get(), 5);
        const long number = whole(tag, 0), action = whole(tag, 2), kind = whole(tag, 3), bits = whole(tag, 4);
        if (number < 0 || number > MOST_TAGS || action < 0 || action > TagFacts::UNKNOWN || kind < -1 || kind > 99 || bits < 0) {
            PyErr_Format(PyExc_ValueError, "nothing is known of such a tag: %R", held.get());
            throw PythonError();
        }
        if (static_cast<std::size_t>(number) >= facts_.size()) facts_.resize(static_cast<std::size_t>(number) + 1);
        TagFacts& facts = facts_[static_cast<std::size_t>(number)];
        facts.action = static_cast<std::uint8_t>(action);
        facts.kind = static_cast<std::int8_t>(kind);
        facts.bits = static_cast<std::uint32_t>(bits);
        PyObject* before = facts.name;
        facts.name = tag[1].release();
        Py_XDECREF(before);
    }
}

Tags::~Tags() {
    for (const TagFacts& facts : facts_) Py_XDECREF(facts.name);
}

Helpers::Helpers(PyObject* tuple) {
    if (!PyArg_ParseTuple(tuple, "OOOO", &styled, &hides, &apart, &goes_on)) throw PythonError();
}

PageTree::PageTree(const Lexbor& lexbor, const Tags& tags, Characters& characters, PyObject* tree)
    : lexbor(lexbor), spaces(characters), tags_(tags) {
    Reference node(PyObject_GetAttrString(tree, "root"));
    if (node.get() == Py_None) return;
    Reference above(PyObject_GetAttrString(node.get(), "parent"));
    if (above.get() == Py_None) return;
    root = address_of(node.get());
    document = address_of(above.get());
}

void PageTree::add_text(Node node, std::string& to) const {
    std::size_t size = 0;
    unsigned char* text = lexbor.text_content(node, &size);
    if (text == nullptr) throw std::bad_alloc();  // of a text node, which has one, if an empty one
    const std::size_t before = to.size();
    to.append(reinterpret_cast<const char*>(text), size);
    lexbor.destroy_text(document, text);
    const std::string_view added = std::string_view(to).substr(before);
    if (!is_ascii(added) && !is_sound(added)) to.replace(before, size, sound(added));
}

std::string_view PageTree::text_of(Node node) {
    text_.clear();
    add_text(node, text_);
    return text_;
}

std::string PageTree::all_text_of(Node node) const {
    std::string all;
    for (Node at = lexbor.first_child(node); at != nullptr; at = following(at, node)) {
        if (is_text(at)) add_text(at, all);
    }
    return all;
}

std::string_view PageTree::name_of(Node node) const {
    std::size_t size = 0;
    const auto* name = is_element(node) ? reinterpret_cast<const char*>(lexbor.name(node, &size)) : nullptr;
    return name == nullptr ? std::string_view() : std::string_view(name, size);
}

PageTree::Value PageTree::attribute(Node node, std::string_view wanted) {
    Value found;
    each_attribute(node, [&](std::string_view name, const char* value, std::size_t size) {
        if (name != wanted) return;
        found.is_there = true;
        found.is_null = value == nullptr;
        found.text = value == nullptr ? std::string() : sound({value, size});
    });
    return found;
}

PageTree::Node PageTree::following(Node node, Node within) const {
    const Node child = lexbor.first_child(node);
    return child != nullptr ? child : behind(node, within);
}

PageTree::Node PageTree::behind(Node node, Node within) const {
    while (node != within) {
        if (Node next = lexbor.next(node)) return next;
        node = lexbor.parent(node);
    }
    return nullptr;
}

// From the root down, by what selectolax gives of a node: its first child, and the next one beside it.
std::vector<Reference> PageTree::objects(PyObject* tree, const std::vector<Node>& nodes) const {
    struct Step {
        Node node;
        Reference object;
    };
    const Reference first_child_name(PyUnicode_InternFromString("first_child")), next_name(PyUnicode_InternFromString("next"));
    std::vector<Step> open;
    open.push_back({root, Reference(PyObject_GetAttrString(tree, "root"))});
    std::vector<Reference> found;
    std::vector<Node> way;
    for (const Node wanted : nodes) {
        way.clear();
        for (Node at = wanted; at != nullptr && at != root; at = lexbor.parent(at)) way.push_back(at);
        std::size_t depth = 1;  // of what the ways to this node and to the one before have in common
        while (depth < open.size() && depth <= way.size() && open[depth].node == way[way.size() - depth]) ++depth;
        Step beside{nullptr, Reference()};  // what was open where the ways part: the next one stands behind it
        if (depth < open.size()) beside = std::move(open[depth]);
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(depth), open.end());
        for (; depth <= way.size(); ++depth) {
            Step step = std::move(beside);
            if (step.node == nullptr) {
                step.node = lexbor.first_child(open.back().node);
                step.object = Reference(PyObject_GetAttr(open.back().object.get(), first_child_name.get()));
            }
            while (step.node != way[way.size() - depth] && step.node != nullptr) {
                step.object = Reference(PyObject_GetAttr(step.object.get(), next_name.get()));
                step.node = lexbor.next(step.node);
            }
            beside = {nullptr, Reference()};
            open.push_back(std::move(step));
        }
        found.push_back(Reference::borrowed(open.back().object.get()));
    }
    return found;
}

std::string sound(std::string_view text) {
    if (is_ascii(text) || is_sound(text)) return std::string(text);
    Reference replaced(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
    Py_ssize_t size = 0;
    const char* bytes = PyUnicode_AsUTF8AndSize(replaced.get(), &size);
    if (bytes == nullptr) throw PythonError();
    return {bytes, static_cast<std::size_t>(size)};
}

}  // namespace cleanse
