#include "line_blocks.hpp"

#include <utility>
#include <vector>

#include "blocks.hpp"
#include "characters.hpp"
#include "numbers.hpp"
#include "state.hpp"
#include "text.hpp"

namespace cleanse {

namespace {

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

}  // namespace

PyObject* line_blocks(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *type = nullptr;
        if (!PyArg_ParseTuple(args, "OO!", &given, &PyType_Type, &type)) throw PythonError();
        const BlockMaker maker(type);
        const Text text(given);
        Characters& characters = *state_of(module).characters;
        characters.know(text);
        const std::vector<Span> spans = spans_of(text, characters);
        Reference found(PyTuple_New(static_cast<Py_ssize_t>(spans.size())));
        const Reference kind(PyUnicode_InternFromString("paragraph")), number(PyLong_FromLong(-1));
        for (std::size_t at = 0; at < spans.size(); ++at) {
            const auto& [start, end] = spans[at];
            put(found, static_cast<Py_ssize_t>(at), maker.made(start, end, Reference::borrowed(kind.get()), Reference::borrowed(number.get())));
        }
        return found;
    });
}

PyObject* page_text(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *type = nullptr;
        if (!PyArg_ParseTuple(args, "OO!", &given, &PyType_Type, &type)) throw PythonError();
        const BlockMaker maker(type);
        const Items blocks(given);
        const Reference of_text(PyUnicode_InternFromString("text")), of_kind(PyUnicode_InternFromString("kind"));
        const Reference of_separator(PyUnicode_InternFromString("separator")), nothing(PyUnicode_FromStringAndSize("", 0));
        Reference pieces(PyList_New(2 * blocks.size())), found(PyTuple_New(blocks.size()));
        Py_ssize_t end = 0;
        for (Py_ssize_t at = 0; at < blocks.size(); ++at) {
            const Reference block = blocks[at];
            Py_ssize_t start = 0;
            for (const int is_text : {0, 1}) {
                Reference piece(PyObject_GetAttr(block.get(), (is_text == 1 ? of_text : of_separator).get()));
                const Py_ssize_t size = PyUnicode_GetLength(piece.get());
                if (size < 0) throw PythonError();
                start = end;
                end += size;
                if (PyList_SetItem(pieces.get(), 2 * at + is_text, piece.release()) < 0) throw PythonError();
            }
            Reference kind(PyObject_GetAttr(block.get(), of_kind.get()));
            put(found, at, maker.made(start, end, std::move(kind), Reference(PyLong_FromSsize_t(at))));
        }
        const Reference text(PyUnicode_Join(nothing.get(), pieces.get()));
        return Reference(PyTuple_Pack(2, text.get(), found.get()));
    });
}

}  // namespace cleanse
