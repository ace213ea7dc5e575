#include "table.hpp"

#include <utility>

#include "holder.hpp"

namespace cleanse {

namespace {

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

}  // namespace

Reference table_type(PyObject* module) {
    return Holder<Table>::type(
        module, "cleanse.core._compiled.Table", "Rows of numbers, which trees score.",
        {{Py_sq_length, reinterpret_cast<void*>(length)}, {Py_sq_item, reinterpret_cast<void*>(item)}}
    );
}

Reference table_object(PyObject* type, std::unique_ptr<Table> table) {
    return Holder<Table>::object(reinterpret_cast<PyTypeObject*>(type), std::move(table));
}

const Table& table_of(PyObject* object) { return Holder<Table>::of(object); }

}  // namespace cleanse
