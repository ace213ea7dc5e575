#include "text_lines.hpp"

#include <algorithm>
#include <utility>

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

    // A list of them; None where a block is empty or has blanks at either end.
    Reference made(const Items& blocks) const {
        Reference found(PyList_New(0)), last;
        Py_ssize_t above = 0, end = 0;
        for (Py_ssize_t at = 0; at < blocks.size(); ++at) {
            Reference block = blocks[at];
            const Py_ssize_t start = offset_of(block, 0), stop = offset_of(block, 1);
            if (start < 0 || stop > text_.size() || start >= stop || is(start, Characters::Space) || is(stop - 1, Characters::Space)) {
                return Reference::borrowed(Py_None);
            }
            const bool is_last = at + 1 == blocks.size();
            Reference line = made(at, block, features_of(start, stop, is_last ? Entered::OtherOfLast : Entered::Other));
            const bool goes_on = at > 0 && !has_gap(end, start) && continues(above, end, start);
            set(line, looking_.names.wrapped, goes_on ? Py_True : Py_False);
            if (goes_on) set(last, looking_.names.wrapped, Py_True);
            if (PyList_Append(found.get(), line.get()) < 0) throw PythonError();
            last = std::move(line);
            above = start;
            end = stop;
        }
        return found;
    }

  private:
    static constexpr Py_ssize_t WRAP_WIDTH = 40;  // characters from which a line may be one of a hard-wrapped paragraph

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
    Reference features_of(Py_ssize_t start, Py_ssize_t stop, Entered what) const {
        Reference text(PyUnicode_Substring(string_, start, stop));
        PyObject* known = entry_of(known_, text.get());
        if (known != nullptr) return Reference::borrowed(known);
        Reference made = new_of(features_type_);
        LineFeatures features(made.get());
        features.enter(looking_.names.text, text.get());
        features.enter(looking_.names.lexicon, lexicon_);
        if (stop - start > static_cast<Py_ssize_t>(LineText::FOLDED)) features.enter(looking_.names.is_short, false);
        look_at(features, view_of(text_).substr(static_cast<std::size_t>(start), static_cast<std::size_t>(stop - start)), looking_, what);
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
