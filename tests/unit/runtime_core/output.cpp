// Standard output: whole lines, whoever writes.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include "support.hpp"

TEST(Output, PrintsTextsAndLines) {
  testing::internal::CaptureStdout();
  mesh::print("a");
  mesh::println("b");
  mesh::println("");
  mesh::print("");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "ab\n\n");
}

TEST(Output, DoesNotChangeThePrintedText) {
  testing::internal::CaptureStdout();
  mesh::String text(std::string("text"));
  text.reserve(100);
  mesh::println(text);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "text\n");
  EXPECT_EQ(text, "text");
}

TEST(Output, LinesOfSeveralThreadsDoNotInterleave) {
  testing::internal::CaptureStdout();
  std::vector<std::thread> threads;
  for (char name = 'a'; name < 'e'; ++name) {
    threads.emplace_back([name] {
      const mesh::String line(std::string(500, name));
      for (int i = 0; i < 200; ++i) mesh::println(line);
    });
  }
  for (std::thread& thread : threads) thread.join();
  const std::string output = testing::internal::GetCapturedStdout();
  ASSERT_EQ(output.size(), 4U * 200 * 501);
  for (std::size_t start = 0; start < output.size(); start += 501) {
    EXPECT_EQ(output[start + 500], '\n');
    EXPECT_EQ(output.substr(start, 500), std::string(500, output[start]));
  }
}

TEST(Output, ErrorsAreIgnored) {
  const int saved = ::dup(STDOUT_FILENO);
  ::close(STDOUT_FILENO);
  mesh::println("nobody hears");
  ::dup2(saved, STDOUT_FILENO);
  ::close(saved);
}
