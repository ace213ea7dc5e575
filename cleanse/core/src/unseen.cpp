#include "unseen.hpp"

#include <new>

#include "state.hpp"

namespace cleanse {

namespace {

struct Unseen {
    PyObject_HEAD
    PyObject* tree;  // of selectolax
    PyObject* name;
    Lexbor lexbor;
    Lexbor::Node node, document;
};

void dealloc(PyObject* object) {
    const auto* self = reinterpret_cast<Unseen*>(object);
    Py_XDECREF(self->tree);
    Py_XDECREF(self->name);
    deallocate(object);
}

PyObject* tag(PyObject* object, void*) {
    return Reference::borrowed(reinterpret_cast<Unseen*>(object)->name).release();
}

PyObject* number(PyObject* object, void*) { return PyLong_FromVoidPtr(reinterpret_cast<Unseen*>(object)->node); }

PyObject* tag_number(PyObject* object, void*) {
    const auto& self = *reinterpret_cast<const Unseen*>(object);
    return PyLong_FromSize_t(self.lexbor.tag(self.node));
}

PyObject* attributes(PyObject* object, void*) {
    return guarded([&] {
        Reference made(PyDict_New());
        tree_of_unseen(object).each_attribute(reinterpret_cast<Unseen*>(object)->node, [&](std::string_view name, const char* value, std::size_t size) {
            const Reference key = string_of(sound(name));
            const Reference held = value == nullptr ? Reference::borrowed(Py_None) : string_of(sound({value, size}));
            if (PyDict_SetItem(made.get(), key.get(), held.get()) < 0) throw PythonError();
        });
        return made;
    });
}

PyObject* text(PyObject* object, PyObject*) {
    return guarded([&] {
        PageTree tree = tree_of_unseen(object);
        return string_of(tree.all_text_of(reinterpret_cast<Unseen*>(object)->node));
    });
}

PyGetSetDef members[] = {
    {"tag", tag, nullptr, "Its name.", nullptr},
    {"tag_id", tag_number, nullptr, "What lexbor knows it by.", nullptr},
    {"mem_id", number, nullptr, "Its number in memory.", nullptr},
    {"attributes", attributes, nullptr, "Its attributes: None is the value of one that has none.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyMethodDef methods[] = {
    {"text", text, METH_NOARGS, "All text in it."},
    {nullptr, nullptr, 0, nullptr},
};

PyType_Slot slots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(dealloc)},
    {Py_tp_getset, members},
    {Py_tp_methods, methods},
    {Py_tp_doc, const_cast<char*>("An element of a page that nobody sees.")},
    {0, nullptr},
};

PyType_Spec spec = {"cleanse.core._compiled.Unseen", sizeof(Unseen), 0, Py_TPFLAGS_DEFAULT | DISALLOW_INSTANTIATION, slots};

}  // namespace

PyObject* name_of_unseen(PyObject* object) { return reinterpret_cast<const Unseen*>(object)->name; }

Lexbor::Node node_of_unseen(PyObject* object) { return reinterpret_cast<const Unseen*>(object)->node; }

PageTree tree_of_unseen(PyObject* object) {
    const auto& self = *reinterpret_cast<const Unseen*>(object);
    auto* state = static_cast<State*>(PyType_GetModuleState(Py_TYPE(object)));
    if (state == nullptr) throw PythonError();
    static const Tags none;
    return PageTree(self.lexbor, none, *state->characters, self.document);
}

Reference unseen_type(PyObject* module) { return Reference(PyType_FromModuleAndSpec(module, &spec, nullptr)); }

Reference unseen_object(PyObject* type, const PageTree& tree, Lexbor::Node node, PyObject* tree_object) {
    PyObject* known = tree.facts(node).name;
    Reference name = known != nullptr ? Reference::borrowed(known) : string_of(sound(tree.name_of(node)));
    Reference made = allocated(reinterpret_cast<PyTypeObject*>(type));
    auto* self = reinterpret_cast<Unseen*>(made.get());
    self->lexbor = tree.lexbor;
    self->node = node;
    self->document = tree.document;
    self->name = name.release();
    self->tree = Reference::borrowed(tree_object).release();
    return made;
}

}  // namespace cleanse
