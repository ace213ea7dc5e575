#include <algorithm>
#include <bitset>
#include <deque>

#include "characters.hpp"
#include "html_page.hpp"
#include "slices.hpp"
#include "text.hpp"
#include "words.hpp"

namespace cleanse {

namespace {

constexpr std::size_t TEXT_CHARS = 160;  // as in cleanse/roles/words.py

using Letters = std::vector<Py_UCS4>;

// The beginning of a text in small letters, as str.lower has them.
void read_beginning(const Slice& text, Characters& characters, Letters& to) {
    const Slice beginning{text.start, std::min(text.size, TEXT_CHARS)};
    characters.know(beginning.start, beginning.start + beginning.size);
    to.clear();
    characters.lower_known(beginning, to);
    characters.know(to.data(), to.data() + to.size());
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

class Said {
  public:
    Said(PageColumns& page, State& state, const PageWords& words, const PageLimits& limits)
        : page_(page), state_(state), weights_(*words.texts), kinds_(words.kinds_of_texts), limits_(limits) {
        counted_.resize(kinds_ == nullptr ? 0 : kinds_->size);
        for (auto& column : page.said) column.reserve(page.scored.size());
    }

    void read_title(PyObject* title, PyObject* description) {
        title_size_ = learn(title, &Known::is_of_title);
        learn(description, &Known::is_of_description);
    }

    // Reads the next block that gets a row.
    void read(std::int32_t at) {
        read_beginning(page_.text(static_cast<std::size_t>(at)), *state_.characters, letters_);
        ++number_;
        const bool tells_kinds = kinds_ != nullptr && number_ <= limits_.most_said;
        std::size_t of_description = 0, of_title = 0;
        Sum weight(state_.sums_are_compensated);
        words_.clear();
        each_word(letters_, page_.is_unspaced, *state_.characters, [&](const Slice& word) {
            words_.push_back({word, hash_of(word)});
            weights_.expect(words_.back().hash);
            if (tells_kinds) kinds_->expect(words_.back().hash);
        });
        for (const auto& [word, hash] : words_) {
            const std::int64_t found = weights_.find(word, hash);
            weight.add(found < 0 ? 0.0 : weights_.of(found)[0] / 100.0);
            if (tells_kinds) count_kinds(word, hash);
            if (!may_be_known_[hash % LEARNT]) continue;
            const auto known = known_.find(word);
            if (known == known_.end() || known->second.last == number_) continue;
            known->second.last = number_;
            of_description += known->second.is_of_description;
            of_title += known->second.is_of_title;
        }
        const std::size_t size = words_.size();
        const auto share = [](std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); };
        page_.said[0].push_back(weight.total());
        page_.said[1].push_back(size > 0 ? share(of_description, size) : 0.0);
        page_.said[2].push_back(of_title > 0 ? share(of_title, size) : 0.0);
        page_.said[3].push_back(of_title > 0 ? share(of_title, title_size_) : 0.0);
        if (of_title == 0 || page_.words[at] > limits_.title_words || number_ > limits_.most_said) return;
        const bool is_heading = page_.tags[at] >= limits_.first_heading && page_.tags[at] <= limits_.last_heading;
        const double likeness = share(of_title * of_title, title_size_ * size) + (is_heading ? limits_.as_heading : 0.0);
        if (likeness > best_) {
            best_ = likeness;
            page_.title_at = at;
        }
    }

  private:
    struct Known {
        bool is_of_title = false, is_of_description = false;
        Py_ssize_t last = 0;  // the block that had it last
    };

    // How many different words a text has.
    std::size_t learn(PyObject* text, bool Known::* mark) {
        Letters& letters = kept_.emplace_back();
        Letters whole;
        append_text(text, whole);
        read_beginning({whole.data(), whole.size()}, *state_.characters, letters);
        std::size_t count = 0;
        each_word(letters, page_.is_unspaced, *state_.characters, [&](const Slice& word) {
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
        for (std::uint32_t at = 0; at < kinds_->columns; ++at) page_.kind_sums[at] += kinds_->of(found)[at];
    }

    PageColumns& page_;
    State& state_;
    const Words& weights_;
    const Words* kinds_;
    const PageLimits& limits_;
    std::deque<Letters> kept_;  // what the words that are known stand in
    BySlice<Known> known_;
    static constexpr std::size_t LEARNT = 1024;
    std::bitset<LEARNT> may_be_known_;
    std::size_t title_size_ = 0;
    std::vector<bool> counted_;
    Letters letters_;
    std::vector<Hashed> words_;  // of the block
    Py_ssize_t number_ = 0;
    double best_ = limits_.least_title;
};

}  // namespace

void read_said(PageColumns& page, State& state, const PageTitle& of, const PageWords& words, const PageLimits& limits) {
    Said said(page, state, words, limits);
    said.read_title(of.title, of.description);
    for (const std::int32_t at : page.scored) said.read(at);
}

}  // namespace cleanse
