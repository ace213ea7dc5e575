// A table of numbers, a row for each block: what trees score.

#pragma once

#include <memory>
#include <stdexcept>
#include <vector>

#include "python.hpp"

namespace cleanse {

struct Table {
    std::size_t rows = 0, columns = 0;
    std::vector<double> values;  // row by row
    std::vector<bool> is_whole;  // of each column, whether Python gives it as int

    Table(std::size_t row_count, std::size_t column_count)
        : rows(row_count), columns(column_count), values(row_count * column_count), is_whole(column_count) {}

    double* row(std::size_t at) { return values.data() + at * columns; }
    const double* row(std::size_t at) const { return values.data() + at * columns; }
};

// Fills a table column by column.
class Columns {
  public:
    explicit Columns(Table& table) : table_(table) {}

    // The next column: what a function gives for each place.
    template <typename Value>
    void add(bool is_whole, Value value) {
        if (next_ == table_.columns) throw std::logic_error("a row has more columns than were counted");
        table_.is_whole[next_] = is_whole;
        double* target = table_.values.data() + next_++;
        for (std::size_t at = 0; at < table_.rows; ++at, target += table_.columns) *target = static_cast<double>(value(at));
    }
    std::size_t count() const { return next_; }

  private:
    Table& table_;
    std::size_t next_ = 0;
};

// The type of Python of tables: a sequence of rows, which are tuples.
Reference table_type(PyObject* module);

// A table as an object of that type.
Reference table_object(PyObject* type, std::unique_ptr<Table> table);

// The table that an object of that type holds.
const Table& table_of(PyObject* object);

}  // namespace cleanse
