#include "words.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "holder.hpp"
#include "made_table.hpp"
#include "numbers.hpp"
#include "text.hpp"

namespace cleanse {

namespace {

struct Head {
    char format[8];
    std::uint32_t places, size, columns, characters;
};

constexpr char FORMAT[8] = {'w', 'o', 'r', 'd', 's', ' ', '2', '\0'};

constexpr std::uint32_t MOST = 1U << 28;  // of anything that a table has: so that no sum of sizes is too large for its number

// A place has the number of a word and one, and above it bits of the word's hash: most words that a table does not have are told by
// these, without a look at words that lie elsewhere in memory.
constexpr std::uint32_t NUMBER = (1U << 24) - 1;

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32) & ~NUMBER; }

[[noreturn]] void refuse(const char* what) {
    PyErr_Format(PyExc_ValueError, "a table of words %s", what);
    throw PythonError();
}

template <typename Value>
void append(std::vector<char>& bytes, const Value* values, std::size_t count) {
    const auto* start = reinterpret_cast<const char*>(values);
    bytes.insert(bytes.end(), start, start + count * sizeof(Value));
}

// What is looked up may lead nowhere but into the table.
void check(const Words& table, const Head& head) {
    bool has_room = std::find(table.places, table.places + head.places, 0U) != table.places + head.places;
    for (std::uint32_t at = 0; at < head.places; ++at) {
        const std::uint32_t number = table.places[at] & NUMBER;
        has_room = has_room && number <= head.size && (number != 0 || table.places[at] == 0);
    }
    if (!has_room || (head.places & (head.places - 1)) != 0) refuse("has places of other words");
    bool is_ordered = table.starts[0] == 0 && table.starts[head.size] == head.characters;
    for (std::uint32_t at = 0; at < head.size; ++at) is_ordered = is_ordered && table.starts[at] <= table.starts[at + 1];
    if (!is_ordered) refuse("has words beyond its characters");
}

PyObject* words_new(PyTypeObject* type, PyObject* args, PyObject* keywords) {
    return guarded([&] {
        const MadeTable<Head> made(args, keywords, FORMAT, refuse);
        const Head& head = made.head;
        for (const std::uint32_t count : {head.places, head.size, head.columns, head.characters}) {
            if (count > MOST) refuse("is larger than any");
        }
        const std::uint64_t wanted = std::uint64_t{head.places} + head.size + 1 + std::uint64_t{head.size} * head.columns + head.characters;
        if (head.places == 0 || sizeof head + wanted * 4 != made.size) refuse("is cut short");
        if (reinterpret_cast<std::uintptr_t>(made.bytes) % alignof(std::uint32_t) != 0) refuse("lies askew in memory");
        auto self = std::make_unique<Words>();
        self->places = reinterpret_cast<const std::uint32_t*>(made.behind_head());
        self->starts = self->places + head.places;
        self->values = reinterpret_cast<const std::int32_t*>(self->starts + head.size + 1);
        self->characters = reinterpret_cast<const Py_UCS4*>(self->values + std::size_t{head.size} * head.columns);
        self->mask = head.places - 1;
        self->columns = head.columns;
        self->size = head.size;
        check(*self, head);
        self->data = Reference::borrowed(made.data);
        return Holder<Words>::object(type, std::move(self));
    });
}

PyObject* words_get(PyObject* object, PyObject* word) {
    return guarded([&] {
        const Words& self = Holder<Words>::of(object);
        Text text(word);
        const std::int64_t found = self.find({text.begin(), static_cast<std::size_t>(text.size())});
        if (found < 0) return Reference::borrowed(Py_None);
        return list_of(std::vector<std::int32_t>(self.of(found), self.of(found) + self.columns));
    });
}

PyMethodDef methods[] = {
    {"get", words_get, METH_O, "The numbers of a word; None where the table does not have it."},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

std::int64_t Words::find(const Slice& word, std::uint64_t hash) const {
    const std::uint32_t tag = tag_of(hash);
    for (std::uint64_t at = hash;; ++at) {  // check saw that there is a free place
        const std::uint32_t place = places[at & mask];
        if (place == 0) return -1;
        if (((place ^ tag) & ~NUMBER) != 0) continue;
        const std::uint32_t number = (place & NUMBER) - 1, start = starts[number];
        if (Slice{characters + start, starts[number + 1] - start} == word) return number;
    }
}

Reference words_type(PyObject* module) {
    return Holder<Words>::type(
        module, "cleanse.core._compiled.Words", "Weights of words, made of a table.",
        {{Py_tp_new, reinterpret_cast<void*>(words_new)}, {Py_tp_methods, methods}}
    );
}

const Words& words_of(const State& state, PyObject* object) {
    check_type(object, state.words);
    return Holder<Words>::of(object);
}

PyObject* words_table(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject *given_words = nullptr, *given_columns = nullptr;
        if (!PyArg_ParseTuple(args, "OO", &given_words, &given_columns)) throw PythonError();
        Items words(given_words), columns(given_columns);
        if (words.size() >= static_cast<Py_ssize_t>(NUMBER)) refuse("is larger than any");
        const auto size = static_cast<std::uint32_t>(words.size());
        std::vector<std::vector<std::int32_t>> values;
        for (Py_ssize_t at = 0; at < columns.size(); ++at) {
            values.push_back(whole_numbers(columns[at].get(), words.size(), -INT32_MAX));
        }
        std::uint32_t room = 2;
        while (room <= size + std::uint64_t{size} / 4) room *= 2;  // a fifth of the places at least is free
        std::vector<std::uint32_t> places(room), starts{0};
        std::vector<std::int32_t> rows;
        std::vector<Py_UCS4> characters;
        for (std::uint32_t number = 0; number < size; ++number) {
            Text word(words[number].get());
            characters.insert(characters.end(), word.begin(), word.end());
            starts.push_back(static_cast<std::uint32_t>(characters.size()));
            for (const auto& column : values) rows.push_back(column[number]);
            const std::uint64_t hash = hash_of({word.begin(), static_cast<std::size_t>(word.size())});
            std::uint64_t at = hash;
            while (places[at & (room - 1)] != 0) ++at;
            places[at & (room - 1)] = tag_of(hash) | (number + 1);
        }
        Head head{};
        std::memcpy(head.format, FORMAT, sizeof FORMAT);
        head.places = room;
        head.size = size;
        head.columns = static_cast<std::uint32_t>(values.size());
        head.characters = static_cast<std::uint32_t>(characters.size());
        std::vector<char> bytes;
        append(bytes, &head, 1);
        append(bytes, places.data(), places.size());
        append(bytes, starts.data(), starts.size());
        append(bytes, rows.data(), rows.size());
        append(bytes, characters.data(), characters.size());
        return Reference(PyBytes_FromStringAndSize(bytes.data(), static_cast<Py_ssize_t>(bytes.size())));
    });
}

}  // namespace cleanse
