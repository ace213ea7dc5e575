#include "moving.hpp"

#include <vector>

#include "blocks.hpp"
#include "numbers.hpp"

namespace cleanse {

namespace {

// A block or an edit: a tuple, which holds its items as long as it is held.
class Fields {
  public:
    Fields(PyObject* tuple, Py_ssize_t size) : tuple_(tuple) {
        if (!PyTuple_Check(tuple) || PyTuple_Size(tuple) != size) {
            PyErr_Format(PyExc_TypeError, "expected a tuple of %zd, not %R", size, tuple);
            throw PythonError();
        }
    }

    PyObject* operator[](Py_ssize_t at) const { return PyTuple_GetItem(tuple_, at); }
    Py_ssize_t offset(Py_ssize_t at) const {
        const Py_ssize_t value = PyLong_AsSsize_t((*this)[at]);
        if (value == -1 && PyErr_Occurred()) throw PythonError();
        return value;
    }

  private:
    PyObject* tuple_;
};

struct Edit {
    Py_ssize_t start, end, put;  // of what it puts the size

    Py_ssize_t shift() const { return put - (end - start); }
};

std::vector<Edit> edits_of(PyObject* given) {
    const Items items(given);
    std::vector<Edit> found;
    found.reserve(static_cast<std::size_t>(items.size()) + 1);
    for (Py_ssize_t at = 0; at < items.size(); ++at) {
        const Reference held = items[at];
        const Fields fields(held.get(), 5);
        const Py_ssize_t size = PyUnicode_GetLength(fields[3]);
        if (size < 0) throw PythonError();
        found.push_back({fields.offset(0), fields.offset(1), size});
    }
    found.push_back({PY_SSIZE_T_MAX, PY_SSIZE_T_MAX, 0});  // behind all there are
    return found;
}

// Maps offsets of the text before the edits to the text after them; must be asked in rising order.
class Positions {
  public:
    explicit Positions(const std::vector<Edit>& edits) : edits_(edits) {}

    Py_ssize_t of(Py_ssize_t offset, bool is_end) {
        while (at_ + 1 < edits_.size() && edits_[at_].end <= offset) {
            const Edit& edit = edits_[at_];
            if (edit.start == edit.end && edit.start == offset && is_end) break;
            shift_ += edit.shift();
            ++at_;
        }
        const Edit& edit = edits_[at_];
        return edit.start < offset ? edit.start + shift_ + (is_end ? edit.put : 0) : offset + shift_;
    }

  private:
    const std::vector<Edit>& edits_;
    std::size_t at_ = 0;
    Py_ssize_t shift_ = 0;
};

}  // namespace

PyObject* moved_blocks(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *given_edits = nullptr, *type = nullptr;
        if (!PyArg_ParseTuple(args, "OOO!", &given, &given_edits, &PyType_Type, &type)) throw PythonError();
        const BlockMaker maker(type);
        const Items blocks(given);
        const std::vector<Edit> edits = edits_of(given_edits);
        Positions positions(edits);
        const Reference found(PyList_New(0));
        std::size_t ahead = 0;  // the first edit that does not end before the block
        Py_ssize_t done = 0, shift = 0;
        for (Py_ssize_t at = 0; at < blocks.size(); ++at) {
            const Reference held = blocks[at];
            const Fields fields(held.get(), BlockMaker::FIELDS);
            const Py_ssize_t old_start = fields.offset(0), old_end = fields.offset(1);
            for (; ahead + 1 < edits.size() && edits[ahead].end <= old_start; ++ahead) shift += edits[ahead].shift();
            const Edit& edit = edits[ahead];
            if (edit.start <= old_start && edit.end >= old_end && edit.put == 0) continue;
            const bool is_apart = edit.start >= old_end;  // no edit reaches into the block, as with most
            Py_ssize_t start = is_apart ? old_start + shift : positions.of(old_start, false);
            const Py_ssize_t end = is_apart ? old_end + shift : positions.of(old_end, true);
            if (start < done) start = done;  // an edit that reaches into two blocks leaves what it puts to the first
            if (start >= end) continue;
            done = end;
            const bool is_same = start == old_start && end == old_end;
            const Reference block = is_same ? Reference::borrowed(held.get()) : maker.made(start, end, Reference::borrowed(fields[2]), Reference::borrowed(fields[3]));
            if (PyList_Append(found.get(), block.get()) < 0) throw PythonError();
        }
        return Reference(PyList_AsTuple(found.get()));
    });
}

}  // namespace cleanse
