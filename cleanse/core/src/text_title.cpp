#include "text_title.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <tuple>
#include <utility>
#include <vector>

#include "numbers.hpp"
#include "state.hpp"
#include "survey.hpp"
#include "table.hpp"

namespace cleanse {

namespace {

using Numbers = std::vector<double>;
using Place = std::ptrdiff_t;

// As in cleanse/roles/text_title.py.
constexpr double DOUBTFUL = 0.3, LIKELY = 0.5, TITLE_WORDS = 30, TITLED = 6.0, NO_SUM = 1e-9;
constexpr Place FAR = 99;
constexpr std::size_t COLUMNS = 34;
constexpr int FIRST_GAP = 9, LONG_WORD = 4, LONG_UNSPACED = 2;

class Titles {
  public:
    Titles(const Survey& survey, const Numbers& probabilities)
        : survey_(survey), probabilities_(probabilities), size_(static_cast<Place>(survey.size)), next_at_(survey.said_words.size(), -1), seen_(survey.said_words.size(), -1) {
        double sum = 0.0, words = 0.0;
        for (std::size_t at = 0; at < survey.size; ++at) {
            to_.push_back(sum += probabilities[at] * survey.words[at]);
            words_to_.push_back(words += survey.words[at]);
        }
    }

    // From the last block to the first, as titles are told by what stands behind them.
    std::pair<std::vector<std::int64_t>, std::unique_ptr<Table>> found() {
        Place until = FAR;
        for (Place at = size_ - 1; at >= 0; --at) {
            const double probability = probabilities_[at];
            if (survey_.words[at] > 1 && survey_.words[at] <= TITLE_WORDS && !survey_.prose[at] && sum(at + 1, at + 13) > TITLED) {
                places_.push_back(at);
                add(at, until);
            }
            if (probability > LIKELY) until = at;
            if (probability > DOUBTFUL) {
                for (const std::uint32_t word : survey_.said[at]) next_at_[word] = at;
            }
        }
        auto table = std::make_unique<Table>(places_.size(), COLUMNS);
        if (values_.size() != places_.size() * COLUMNS) throw std::logic_error("a row has other columns than were counted");
        table->values = std::move(values_);
        if (!is_whole_.empty()) table->is_whole = is_whole_;
        return {std::move(places_), std::move(table)};
    }

  private:
    // The likely words of the blocks from one place up to another.
    double sum(Place from, Place to) const { return to_[std::min(size_, to)] - to_[std::max<Place>(0, from)]; }

    void whole(double value) { put(value, true); }
    void real(double value) { put(value, false); }
    void put(double value, bool is_whole) {
        values_.push_back(value);
        if (places_.size() == 1) is_whole_.push_back(is_whole);
    }

    void add(Place at, Place until) {
        const auto [longs, hits] = long_words(at);
        const double total = to_.back() != 0.0 ? to_.back() : NO_SUM;
        const bool is_first = at == 0, is_last = at + 1 == size_;
        whole(survey_.words[at]);
        whole(survey_.lengths[at]);
        whole(survey_.ends[at]);
        real(survey_.capitals[at]);
        real(survey_.digits[at]);
        whole(static_cast<double>(longs));
        whole(static_cast<double>(hits));
        real(static_cast<double>(hits) / static_cast<double>(longs ? longs : 1));
        real(sum(at + 1, at + 5));
        real(sum(at + 1, at + 13));
        real(sum(at + 1, at + 41));
        real(to_[at] / total);
        real(to_[at + 1] / total);
        real(probabilities_[at]);
        whole(static_cast<double>(at));
        real(static_cast<double>(at) / static_cast<double>(size_));
        real(survey_.opening[at]);
        real(survey_.closing[at]);
        whole(survey_.likes[at]);
        whole(survey_.gaps[at]);
        whole(is_last ? FIRST_GAP : survey_.gaps[at + 1]);
        whole(survey_.lexicon[at] > 0);
        whole(static_cast<double>(until - at));
        whole(words_to_[at]);
        whole(is_first ? -1 : survey_.words[at - 1]);
        whole(is_last ? -1 : survey_.words[at + 1]);
        real(is_first ? -1.0 : probabilities_[at - 1]);
        real(is_last ? -1.0 : probabilities_[at + 1]);
        real(sum(at - 4, at));
        real(sum(at - 12, at));
        real(is_last ? -1.0 : survey_.digits[at + 1]);
        real(survey_.comments[at]);
        whole(survey_.is_unspaced);
        real(total);
    }

    // How many long words a block has, and how many of them a likely block behind it has, not far away.
    std::pair<std::size_t, std::size_t> long_words(Place at) {
        const std::uint32_t least = survey_.is_unspaced ? LONG_UNSPACED : LONG_WORD;
        std::size_t longs = 0, hits = 0;
        for (const std::uint32_t word : survey_.said[at]) {
            if (survey_.word_lengths[word] < least || survey_.is_whole[word] || seen_[word] == at) continue;
            seen_[word] = at;
            ++longs;
            hits += next_at_[word] >= 0 && next_at_[word] - at <= FAR;
        }
        return {longs, hits};
    }

    const Survey& survey_;
    const Numbers& probabilities_;
    const Place size_;
    Numbers to_{0.0}, words_to_{0.0};
    std::vector<Place> next_at_, seen_;  // of each word, where a likely block behind has it, and the block that was last asked of it
    std::vector<std::int64_t> places_;
    Numbers values_;
    std::vector<bool> is_whole_;
};

}  // namespace

PyObject* title_rows(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *given_probabilities = nullptr;
        if (!PyArg_ParseTuple(args, "OO", &given, &given_probabilities)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.survey);
        const Survey& survey = survey_of(given);
        const Numbers probabilities = numbers(given_probabilities, static_cast<Py_ssize_t>(survey.size));
        std::vector<std::int64_t> places;
        std::unique_ptr<Table> table;
        {
            WithoutLock without_lock;
            std::tie(places, table) = Titles(survey, probabilities).found();
        }
        Reference of_places(list_of(places)), rows(table_object(state.table, std::move(table)));
        return Reference(PyTuple_Pack(2, of_places.get(), rows.get()));
    });
}

}  // namespace cleanse
