#include "text_lines.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "blocks.hpp"
#include "characters.hpp"
#include "line_text.hpp"
#include "text.hpp"

namespace cleanse {

namespace {

class Lines {
  public:
    Lines(PyObject* text, PyObject* known, PyObject* lexicon, PyObject* line_type, PyObject* features_type, const Looking& looking)
        : string_(text), text_(text), known_(known), lexicon_(lexicon), line_type_(line_type), features_type_(features_type), looking_(looking) {
        looking_.characters.know(text_);
    }

    // A list of them: of each block what it has between the blanks at its ends; none of one that has nothing else.
    Reference made(const Items& blocks) const {
        std::vector<Seen> seen;
        seen.reserve(static_cast<std::size_t>(blocks.size()));
        for (Py_ssize_t at = 0; at < blocks.size(); ++at) {
            if (auto one = without_blanks(blocks[at]); one.start < one.stop) seen.push_back(std::move(one));
        }
        Reference found(PyList_New(0)), last;
        for (std::size_t at = 0; at < seen.size(); ++at) {
            const auto& [block, start, stop] = seen[at];
            Reference line = made(static_cast<Py_ssize_t>(at), block, features_of(start, stop, at + 1 == seen.size()));
            const bool goes_on = at > 0 && !has_gap(seen[at - 1].stop, start) && continues(seen[at - 1].start, seen[at - 1].stop, start);
            set(line, looking_.names.wrapped, goes_on ? Py_True : Py_False);
            if (goes_on) set(last, looking_.names.wrapped, Py_True);
            if (PyList_Append(found.get(), line.get()) < 0) throw PythonError();
            last = std::move(line);
        }
        return found;
    }

  private:
    static constexpr Py_ssize_t WRAP_WIDTH = 40;  // characters from which a line may be one of a hard-wrapped paragraph

    struct Seen {
        Reference block;
        Py_ssize_t start, stop;
    };

    // A block that neither begins nor ends with a blank: another where the given one does.
    Seen without_blanks(Reference block) const {
        const Py_ssize_t first = offset_of(block, 0), end = offset_of(block, 1);
        if (first < 0 || end > text_.size()) {
            PyErr_Format(PyExc_ValueError, "a text of %zd characters has no block from %zd to %zd", text_.size(), first, end);
            throw PythonError();
        }
        Py_ssize_t start = first, stop = end;
        while (start < stop && is(start, Characters::Space)) ++start;
        while (start < stop && is(stop - 1, Characters::Space)) --stop;
        if (start >= stop || (start == first && stop == end)) return {std::move(block), start, stop};
        const auto rest = [&](Py_ssize_t at) { return Reference::borrowed(PyTuple_GetItem(block.get(), at)); };
        const BlockMaker blocks(reinterpret_cast<PyObject*>(Py_TYPE(block.get())));
        return {blocks.made(start, stop, rest(2), rest(3)), start, stop};
    }

    bool is(Py_ssize_t at, std::uint16_t kind) const { return looking_.characters.is(text_[at], kind); }

    static void set(const Reference& of, const Reference& name, PyObject* value) {
        if (PyObject_SetAttr(of.get(), name.get(), value) < 0) throw PythonError();
    }

    // An object of a type, of which nothing is set yet.
    Reference new_of(PyObject* given) const {
        auto* type = reinterpret_cast<PyTypeObject*>(given);
        return Reference(reinterpret_cast<newfunc>(PyType_GetSlot(type, Py_tp_new))(type, looking_.nothing.get(), nullptr));
    }

    // What is known of a line, or now comes to be known.
    Reference features_of(Py_ssize_t start, Py_ssize_t stop, bool is_last) const {
        Reference text(PyUnicode_Substring(string_, start, stop));
        PyObject* known = entry_of(known_, text.get());
        if (known != nullptr) return Reference::borrowed(known);
        Reference made = new_of(features_type_);
        LineFeatures features(made.get());
        features.enter(looking_.names.text, text.get());
        features.enter(looking_.names.lexicon, lexicon_);
        if (stop - start > static_cast<Py_ssize_t>(LineText::FOLDED)) features.enter(looking_.names.is_short, false);
        look_at(features, view_of(text_).substr(static_cast<std::size_t>(start), static_cast<std::size_t>(stop - start)), looking_, is_last);
        if (PyDict_SetItem(known_, text.get(), made.get()) < 0) throw PythonError();
        return made;
    }

    Reference made(Py_ssize_t number, const Reference& block, const Reference& features) const {
        Reference line = new_of(line_type_);
        const Reference at(PyLong_FromSsize_t(number)), text(PyObject_GetAttr(features.get(), looking_.names.text.get()));
        set(line, looking_.names.number, at.get());
        set(line, looking_.names.block, block.get());
        set(line, looking_.names.features, features.get());
        set(line, looking_.names.text, text.get());
        return line;
    }

    // Whether more than one line ends between two.
    bool has_gap(Py_ssize_t end, Py_ssize_t start) const {
        return start - end > 1 && std::count(text_.begin() + end, text_.begin() + start, Py_UCS4{'\n'}) > 1;
    }

    // Whether a line goes on with the one below.
    bool continues(Py_ssize_t above, Py_ssize_t end, Py_ssize_t below) const {
        const Py_UCS4 last = text_[end - 1];
        return end - above >= WRAP_WIDTH && is(below, Characters::Lower) && last < 0x80 && !is_one_of(last, U".!?:;");
    }

    PyObject* string_;
    Text text_;
    PyObject *known_, *lexicon_, *line_type_, *features_type_;
    const Looking& looking_;
};

}  // namespace

Reference text_lines(PyObject* text, const Items& blocks, PyObject* known, PyObject* lexicon, PyObject* line_type, PyObject* features_type, const Looking& looking) {
    return Lines(text, known, lexicon, line_type, features_type, looking).made(blocks);
}

}  // namespace cleanse
