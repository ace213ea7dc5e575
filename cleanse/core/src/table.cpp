#include "table.hpp"

#include <utility>

namespace cleanse {

namespace {

struct Object {
    PyObject_HEAD
    Table* table;
};

void dealloc(PyObject* object) {
    delete reinterpret_cast<Object*>(object)->table;
    deallocate(object);
}

Py_ssize_t length(PyObject* object) { return static_cast<Py_ssize_t>(table_of(object).rows); }

PyObject* item(PyObject* object, Py_ssize_t at) {
    return guarded([&] {
        const Table& table = table_of(object);
        if (at < 0 || at >= static_cast<Py_ssize_t>(table.rows)) {
            PyErr_SetString(PyExc_IndexError, "the table has no such row");
            throw PythonError();
        }
        const double* row = table.row(static_cast<std::size_t>(at));
        Reference made(PyTuple_New(static_cast<Py_ssize_t>(table.columns)));
        for (std::size_t column = 0; column < table.columns; ++column) {
            Reference value(table.is_whole[column] ? PyLong_FromDouble(row[column]) : PyFloat_FromDouble(row[column]));
            if (PyTuple_SetItem(made.get(), static_cast<Py_ssize_t>(column), value.release()) < 0) throw PythonError();
        }
        return made;
    });
}

PyType_Slot slots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(dealloc)},
    {Py_sq_length, reinterpret_cast<void*>(length)},
    {Py_sq_item, reinterpret_cast<void*>(item)},
    {Py_tp_doc, const_cast<char*>("Rows of numbers, which trees score.")},
    {0, nullptr},
};

PyType_Spec spec = {"cleanse.core._compiled.Table", sizeof(Object), 0, Py_TPFLAGS_DEFAULT | DISALLOW_INSTANTIATION, slots};

}  // namespace

Reference table_type(PyObject* module) { return Reference(PyType_FromModuleAndSpec(module, &spec, nullptr)); }

Reference table_object(PyObject* type, std::unique_ptr<Table> table) {
    Reference made = allocated(reinterpret_cast<PyTypeObject*>(type));
    reinterpret_cast<Object*>(made.get())->table = table.release();
    return made;
}

const Table& table_of(PyObject* object) { return *reinterpret_cast<const Object*>(object)->table; }

}  // namespace cleanse
