#include "line_blocks.hpp"

#include <utility>
#include <vector>

#include "characters.hpp"
#include "state.hpp"
#include "text.hpp"

namespace cleanse {

namespace {

constexpr Py_ssize_t FIELDS = 4;  // start, end, kind, number

bool is_break(Py_UCS4 c) {
    return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

using Span = std::pair<Py_ssize_t, Py_ssize_t>;

std::vector<Span> spans_of(const Text& text, const Characters& characters) {
    std::vector<Span> found;
    for (Py_ssize_t at = 0; at < text.size(); ++at) {
        if (characters.is(text[at], Characters::Space)) continue;
        const Py_ssize_t start = at;
        while (at < text.size() && !is_break(text[at])) ++at;
        Py_ssize_t end = at;
        while (characters.is(text[end - 1], Characters::Space)) --end;
        found.emplace_back(start, end);
    }
    return found;
}

void put(const Reference& tuple, Py_ssize_t at, Reference value) {
    if (PyTuple_SetItem(tuple.get(), at, value.release()) < 0) throw PythonError();
}

}  // namespace

PyObject* line_blocks(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *type = nullptr;
        if (!PyArg_ParseTuple(args, "OO!", &given, &PyType_Type, &type)) throw PythonError();
        auto* block_type = reinterpret_cast<PyTypeObject*>(type);
        if (!PyType_IsSubtype(block_type, &PyTuple_Type)) {
            PyErr_Format(PyExc_TypeError, "a block is a tuple, no %R", type);
            throw PythonError();
        }
        const Text text(given);
        Characters& characters = *state_of(module).characters;
        characters.know(text);
        const std::vector<Span> spans = spans_of(text, characters);
        Reference found(PyTuple_New(static_cast<Py_ssize_t>(spans.size())));
        const Reference kind(PyUnicode_InternFromString("paragraph")), number(PyLong_FromLong(-1));
        const auto allocate = reinterpret_cast<allocfunc>(PyType_GetSlot(block_type, Py_tp_alloc));
        for (std::size_t at = 0; at < spans.size(); ++at) {
            Reference block(allocate(block_type, FIELDS));
            put(block, 0, Reference(PyLong_FromSsize_t(spans[at].first)));
            put(block, 1, Reference(PyLong_FromSsize_t(spans[at].second)));
            put(block, 2, Reference::borrowed(kind.get()));
            put(block, 3, Reference::borrowed(number.get()));
            put(found, static_cast<Py_ssize_t>(at), std::move(block));
        }
        return found;
    });
}

}  // namespace cleanse
