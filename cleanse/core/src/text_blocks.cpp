#include "text_blocks.hpp"

#include <algorithm>
#include <vector>

#include "blocks.hpp"
#include "characters.hpp"
#include "marks.hpp"
#include "numbers.hpp"
#include "state.hpp"
#include "text.hpp"

namespace cleanse {

namespace {

// As in cleanse/roles/text_blocks.py.
constexpr Py_ssize_t FIRST_GAP = 9;
constexpr std::size_t LONGEST = 4000, LONG = 25;

bool continues(Py_UCS4 c) { return is_one_of(c, U",.;:!?)]}”’»%…、。，；：！？）」』】"); }
bool ends(Py_UCS4 c) { return is_one_of(c, U"!?！？"); }
bool opens(Py_UCS4 c) { return is_one_of(c, U"([„“«–,"); }

// What stands between two lines.
struct Between {
    const Py_UCS4 *start, *end;

    Py_ssize_t breaks() const { return std::count(start, end, Py_UCS4{'\n'}); }
    bool begins_with_blank() const { return start != end && *start == ' '; }
    bool is_blank_line() const { return end - start == 2 && start[0] == '\n' && start[1] == '\n'; }
};

// Reads lines into blocks.
class Joiner {
  public:
    Joiner(PyObject* text, PyObject* type, Characters& characters)
        : text_(text), type_(reinterpret_cast<PyTypeObject*>(type)), characters_(characters) {
        characters_.know(text_);
    }

    Reference blocks(const Items& lines) {
        for (Py_ssize_t at = 0; at < lines.size(); ++at) add(lines[at], at);
        finish();
        return std::move(found_);
    }

  private:
    void add(const Reference& line, Py_ssize_t number) {
        const Reference block(PyObject_GetAttr(line.get(), names_.block.get()));
        const Py_ssize_t start = offset_of(block, 0), stop = offset_of(block, 1);
        if (start < end_ || stop <= start || stop > text_.size()) {
            PyErr_Format(PyExc_ValueError, "a line from %zd to %zd is none of the text, or not behind the one before", start, stop);
            throw PythonError();
        }
        const Slice own{text_.begin() + start, static_cast<std::size_t>(stop - start)};
        const Between between{text_.begin() + end_, text_.begin() + start};
        const Py_ssize_t gap = number > 0 ? between.breaks() : FIRST_GAP;
        if (number > 0 && goes_on(own, between, gap)) {
            if (!continues(own.start[0])) joined_.push_back(' ');
            joined_.insert(joined_.end(), own.start, own.start + own.size);
            is_joined_ = true;
        } else {
            finish();
            joined_.assign(own.start, own.start + own.size);
            is_joined_ = false;
            first_ = number;
            gap_ = gap;
            line_text_ = Reference(PyObject_GetAttr(line.get(), names_.text.get()));
        }
        last_ = number;
        end_ = stop;
    }

    // Enters the block that is read.
    void finish() {
        if (joined_.empty()) return;
        const auto make = reinterpret_cast<newfunc>(PyType_GetSlot(type_, Py_tp_new));
        const Reference made(make(type_, nothing_.get(), nullptr));
        set(made, names_.first, Reference(PyLong_FromSsize_t(first_)));
        set(made, names_.last, Reference(PyLong_FromSsize_t(last_)));
        set(made, names_.gap, Reference(PyLong_FromSsize_t(gap_)));
        set(made, names_.text, is_joined_ ? Reference(string_of(joined_.data(), joined_.size())) : std::move(line_text_));
        if (PyList_Append(found_.get(), made.get()) < 0) throw PythonError();
    }

    // Whether a line goes on with the sentence of the block that is read, which an inline element broke.
    bool goes_on(const Slice& own, const Between& between, Py_ssize_t gap) const {
        const Py_UCS4 first = own.start[0];
        const bool is_small = characters_.is(first, Characters::Lower), has_opened = opens(joined_.back());
        if (!(is_small || continues(first) || has_opened || between.begins_with_blank())) return false;
        if (gap < 1 || gap > 2 || between.is_blank_line() || joined_.size() > LONGEST) return false;
        const int mark = end_mark({joined_.data(), joined_.size()});
        if (continues(first)) return !ends(first) || mark == 0;
        if (mark != 0) return false;
        if (joined_.size() < LONG) return own.size >= LONG && is_small;
        return is_small || has_opened || (between.begins_with_blank() && gap == 1);
    }

    static void set(const Reference& of, const Reference& name, const Reference& value) {
        if (PyObject_SetAttr(of.get(), name.get(), value.get()) < 0) throw PythonError();
    }

    struct Names {
        Reference block{PyUnicode_InternFromString("block")}, text{PyUnicode_InternFromString("text")};
        Reference first{PyUnicode_InternFromString("first")}, last{PyUnicode_InternFromString("last")};
        Reference gap{PyUnicode_InternFromString("gap")};
    };

    const Text text_;
    PyTypeObject* type_;
    Characters& characters_;
    const Names names_;
    const Reference nothing_{PyTuple_New(0)};
    Reference found_{PyList_New(0)};
    std::vector<Py_UCS4> joined_;  // the text of the block that is read
    bool is_joined_ = false;       // of several lines
    Reference line_text_;          // else that of its one line
    Py_ssize_t first_ = 0, last_ = 0, gap_ = 0, end_ = 0;
};

}  // namespace

PyObject* text_blocks(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *text = nullptr, *lines = nullptr, *type = nullptr;
        if (!PyArg_ParseTuple(args, "OOO!", &text, &lines, &PyType_Type, &type)) throw PythonError();
        return Joiner(text, type, *state_of(module).characters).blocks(Items(lines));
    });
}

}  // namespace cleanse
