#include "html_said.hpp"

#include <bitset>
#include <deque>

#include "characters.hpp"
#include "numbers.hpp"
#include "slices.hpp"
#include "state.hpp"
#include "text.hpp"
#include "words.hpp"

namespace cleanse {

namespace {

constexpr Py_ssize_t TEXT_CHARS = 160;  // as in cleanse/roles/words.py

using Letters = std::vector<Py_UCS4>;

// The beginning of a text in small letters, as str.lower has them.
void read_beginning(PyObject* text, Characters& characters, Letters& to) {
    const Py_ssize_t size = PyUnicode_GetLength(text);
    if (size < 0) throw PythonError();
    const Reference beginning = size > TEXT_CHARS ? Reference(PyUnicode_Substring(text, 0, TEXT_CHARS)) : Reference::borrowed(text);
    const Text read(beginning.get());
    characters.know(read);
    to.clear();
    for (const Py_UCS4 c : read) {
        if (!characters.is(c, Characters::Special)) {
            to.push_back(characters.lower(c));
            continue;
        }
        const Reference lowered(PyObject_CallMethod(beginning.get(), "lower", nullptr));
        const Text small(lowered.get());
        characters.know(small);
        to.assign(small.begin(), small.end());
        return;
    }
}

// Calls a function with each word; with each two neighbours in a script without blanks.
template <typename Function>
void each_word(const Letters& text, bool is_unspaced, const Characters& characters, Function function) {
    if (is_unspaced) {
        for (std::size_t at = 0; at + 1 < text.size(); ++at) function(Slice{text.data() + at, 2});
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        if (characters.is(text[at], Characters::Space)) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !characters.is(text[end], Characters::Space)) ++end;
        function(Slice{text.data() + at, end - at});
        at = end;
    }
}

struct Limits {
    Py_ssize_t most_said = 0;
    double title_words = 0.0, least_title = 0.0, as_heading = 0.0;
};

class Said {
  public:
    Said(State& state, const Words& weights, const Words* kinds, bool is_unspaced, const Limits& limits)
        : state_(state), weights_(weights), kinds_(kinds), is_unspaced_(is_unspaced), limits_(limits) {
        sums.assign(kinds == nullptr ? 0 : kinds->columns, 0);
        counted_.resize(kinds == nullptr ? 0 : kinds->size);
    }

    void read_title(PyObject* title, PyObject* description) {
        title_size_ = learn(title, &Known::is_of_title);
        learn(description, &Known::is_of_description);
    }

    void read(PyObject* text, double count, bool is_heading) {
        read_beginning(text, *state_.characters, letters_);
        ++number_;
        const bool tells_kinds = kinds_ != nullptr && number_ <= limits_.most_said;
        std::size_t size = 0, of_description = 0, of_title = 0;
        Sum weight(state_.sums_are_compensated);
        each_word(letters_, is_unspaced_, *state_.characters, [&](const Slice& word) {
            ++size;
            const std::uint64_t hash = hash_of(word);
            const std::int64_t found = weights_.find(word, hash);
            weight.add(found < 0 ? 0.0 : weights_.of(found)[0] / 100.0);
            if (tells_kinds) count_kinds(word, hash);
            if (!may_be_known_[hash % LEARNT]) return;
            const auto known = known_.find(word);
            if (known == known_.end() || known->second.last == number_) return;
            known->second.last = number_;
            of_description += known->second.is_of_description;
            of_title += known->second.is_of_title;
        });
        const auto share = [](std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); };
        columns[0].push_back(weight.total());
        columns[1].push_back(size > 0 ? share(of_description, size) : 0.0);
        columns[2].push_back(of_title > 0 ? share(of_title, size) : 0.0);
        columns[3].push_back(of_title > 0 ? share(of_title, title_size_) : 0.0);
        if (of_title == 0 || count > limits_.title_words || number_ > limits_.most_said) return;
        const double likeness = share(of_title * of_title, title_size_ * size) + (is_heading ? limits_.as_heading : 0.0);
        if (likeness > best_) {
            best_ = likeness;
            title_at = number_ - 1;
        }
    }

    std::vector<double> columns[4];
    std::vector<std::int64_t> sums;
    Py_ssize_t title_at = -1;

  private:
    struct Known {
        bool is_of_title = false, is_of_description = false;
        Py_ssize_t last = 0;  // the block that had it last
    };

    // How many different words a text has.
    std::size_t learn(PyObject* text, bool Known::* mark) {
        Letters& letters = kept_.emplace_back();
        read_beginning(text, *state_.characters, letters);
        std::size_t count = 0;
        each_word(letters, is_unspaced_, *state_.characters, [&](const Slice& word) {
            may_be_known_[hash_of(word) % LEARNT] = true;
            bool& is_so = known_[word].*mark;
            count += !is_so;
            is_so = true;
        });
        return count;
    }

    void count_kinds(const Slice& word, std::uint64_t hash) {
        const std::int64_t found = kinds_->find(word, hash);
        if (found < 0 || counted_[static_cast<std::size_t>(found)]) return;
        counted_[static_cast<std::size_t>(found)] = true;
        for (std::uint32_t at = 0; at < kinds_->columns; ++at) sums[at] += kinds_->of(found)[at];
    }

    State& state_;
    const Words& weights_;
    const Words* kinds_;
    const bool is_unspaced_;
    const Limits limits_;
    std::deque<Letters> kept_;  // what the words that are known stand in
    BySlice<Known> known_;
    static constexpr std::size_t LEARNT = 1024;
    std::bitset<LEARNT> may_be_known_;
    std::size_t title_size_ = 0;
    std::vector<bool> counted_;
    Letters letters_;
    Py_ssize_t number_ = 0;
    double best_ = limits_.least_title;
};

}  // namespace

PyObject* html_said(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given_texts, *given_counts, *given_headings, *title, *description, *weights, *kinds;
        int is_unspaced = 0;
        Limits limits;
        if (!PyArg_ParseTuple(
                args, "OOOpUUOO(nddd)", &given_texts, &given_counts, &given_headings, &is_unspaced, &title, &description, &weights, &kinds,
                &limits.most_said, &limits.title_words, &limits.least_title, &limits.as_heading
            )) {
            throw PythonError();
        }
        State& state = state_of(module);
        check_type(weights, state.words);
        if (kinds != Py_None) check_type(kinds, state.words);
        const auto& of_weights = *reinterpret_cast<const Words*>(weights);
        if (of_weights.columns != 1) {
            PyErr_SetString(PyExc_ValueError, "the words of blocks have one number each");
            throw PythonError();
        }
        const Items texts(given_texts);
        const std::vector<double> counts = numbers(given_counts, texts.size()), headings = numbers(given_headings, texts.size());
        Said said(state, of_weights, kinds == Py_None ? nullptr : reinterpret_cast<const Words*>(kinds), is_unspaced != 0, limits);
        said.read_title(title, description);
        for (Py_ssize_t at = 0; at < texts.size(); ++at) {
            said.read(texts[at].get(), counts[static_cast<std::size_t>(at)], headings[static_cast<std::size_t>(at)] != 0.0);
        }
        Reference columns = list_of(4, [&](std::size_t at) { return list_of(said.columns[at]); });
        Reference sums = list_of(said.sums);
        return Reference(Py_BuildValue("NNn", columns.release(), sums.release(), said.title_at));
    });
}

}  // namespace cleanse
