#include "hidden.hpp"

#include <algorithm>
#include <memory>
#include <new>
#include <unordered_set>

#include "display.hpp"

namespace cleanse {

namespace {

using Node = Lexbor::Node;

// As in hidden.py.
constexpr std::size_t FEW_WORDS = 25, MOST_WORDS = 60, MOST_WORDS_APART = 40, MORE_WORDS = 8, MOST_CHARS = 2000, CHARS_OF_WORD = 12;
constexpr int MOST_NODES = 300, FAR_UP = 4;
constexpr std::size_t MOST_HIDDEN = 4000;
constexpr char NAME[] = "cleanse.hidden";

struct Found {
    std::vector<HiddenNode> hidden;
    PyObject* tree;
};

class Apart {
  public:
    Apart(PageTree& tree, const Helpers& helpers, const std::vector<HiddenNode>& hidden, PyObject* says_rest)
        : tree_(tree), lexbor_(tree.lexbor), display_(tree, helpers), hidden_(hidden), says_rest_(says_rest) {
        for (const HiddenNode& one : hidden_) numbers_.insert(one.node);
    }

    void go() {
        for (const HiddenNode& one : hidden_) {
            if (leaves(one)) set_apart(one.node);
        }
    }

  private:
    // In an element which shows nothing.
    void set_apart(Node node) const {
        constexpr char TAG[] = "datalist";
        const Node apart = lexbor_.create(tree_.document, reinterpret_cast<Lexbor::Chars>(TAG), sizeof TAG - 1, nullptr);
        if (apart == nullptr) throw std::bad_alloc();
        lexbor_.insert_before(node, apart);
        lexbor_.remove(node);
        lexbor_.insert_child(apart, node);
    }

    bool is_block(Node node) const { return tree_.has(node, TagFacts::Block); }

    bool leaves(const HiddenNode& one) {
        const Node node = one.node;
        const std::uint32_t bits = tree_.facts(node).bits;
        if ((bits & (TagFacts::Unseen | TagFacts::Shows)) != 0) return false;
        if ((bits & TagFacts::Cell) != 0) return !one.is_never_seen && !display_.holds_block(node) && has_words(node, FEW_WORDS);
        if ((bits & TagFacts::Block) != 0) {
            if (one.is_never_seen) return (bits & TagFacts::Brief) != 0 && has_words(node, FEW_WORDS);
            const bool is_within = display_.meets_text(node, true, &numbers_) && display_.meets_text(node, false, &numbers_);
            return is_within && !display_.holds_block(node) && has_words(node, MOST_WORDS_APART);
        }
        if (display_.holds_block(node)) return false;
        const std::size_t words = words_in(node);
        if (words == 0) return false;
        if (one.is_never_seen) return words <= MOST_WORDS && (!is_in_cell(node) || is_beside_text(node));
        if (words > MOST_WORDS_APART || (words >= MORE_WORDS && is_rest(node))) return false;
        return is_beside_text(node);
    }

    bool has_words(Node node, std::size_t most) {
        const std::size_t words = words_in(node);
        return words > 0 && words <= most;
    }

    // The words of an element, or more than any that leaves has.
    std::size_t words_in(Node node) {
        std::string text;
        std::size_t chars = 0;
        int count = 0;
        for (Node inner = node; inner != nullptr; inner = tree_.following(inner, node), ++count) {
            if (tree_.is_text(inner)) {
                const std::string_view own = tree_.text_of(inner);
                chars += length_of(own);
                if (chars <= MOST_CHARS) text += own;
            }
            if (count > MOST_NODES || chars > MOST_CHARS) return 2 * MOST_WORDS;
        }
        return std::max(tree_.spaces.words(text), length_of(tree_.spaces.stripped(text)) / CHARS_OF_WORD);
    }

    bool is_beside_text(Node node) {
        for (int step = 0; step < FAR_UP; ++step) {
            if (display_.meets_text(node, true, &numbers_) || display_.meets_text(node, false, &numbers_)) return true;
            node = lexbor_.parent(node);
            if (node == nullptr || is_block(node)) return false;
        }
        return false;
    }

    bool is_in_cell(Node node) const {
        Node above = lexbor_.parent(node);
        for (int step = 0; step < FAR_UP && above != nullptr; ++step, above = lexbor_.parent(above)) {
            if (is_block(above)) return tree_.has(above, TagFacts::Cell) || is_word(tree_.name_of(above), "dd");
        }
        return false;
    }

    bool is_rest(Node node) {
        const auto given = [](const PageTree::Value& value) { return value.is_null ? Reference::borrowed(Py_None) : string_of(value.text); };
        Reference names = given(tree_.attribute(node, "class")), id = given(tree_.attribute(node, "id"));
        Reference answer(PyObject_CallFunctionObjArgs(says_rest_, names.get(), id.get(), nullptr));
        const int is_so = PyObject_IsTrue(answer.get());
        if (is_so < 0) throw PythonError();
        return is_so == 1;
    }

    PageTree& tree_;
    const Lexbor& lexbor_;
    Display display_;
    const std::vector<HiddenNode>& hidden_;
    PyObject* says_rest_;
    std::unordered_set<Node> numbers_;
};

void release(PyObject* capsule) {
    auto* found = static_cast<Found*>(PyCapsule_GetPointer(capsule, NAME));
    if (found == nullptr) return;
    Py_DECREF(found->tree);
    delete found;
}

}  // namespace

Reference hidden_object(const std::vector<HiddenNode>& hidden, PyObject* tree_object) {
    if (hidden.empty()) return Reference::borrowed(Py_None);
    auto found = std::make_unique<Found>();
    found->hidden.assign(hidden.begin(), hidden.begin() + static_cast<std::ptrdiff_t>(std::min(hidden.size(), MOST_HIDDEN)));
    found->tree = tree_object;
    Reference made(PyCapsule_New(found.get(), NAME, release));
    found.release();
    Py_INCREF(tree_object);
    return made;
}

void set_apart(PyObject* hidden, PyObject* tree_object, PageTree& tree, const Helpers& helpers, PyObject* says_rest) {
    const auto* found = static_cast<const Found*>(PyCapsule_GetPointer(hidden, NAME));
    if (found == nullptr) throw PythonError();
    if (found->tree != tree_object) {
        PyErr_SetString(PyExc_ValueError, "what is hidden stands in another tree");
        throw PythonError();
    }
    Apart(tree, helpers, found->hidden, says_rest).go();
}

}  // namespace cleanse
