#include "COpenCVFaces.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/* Everything a run needs is kept here, so that a frame allocates nothing of ours. */
struct opencv_network {
    cv::dnn::Net net;
    std::vector<cv::String> output_names;
    std::vector<cv::Mat> outputs;
    cv::Mat input; /* 1 x 3 x height x width bytes: OpenCV makes numbers of them faster than we could */
};

namespace {

/* Runs `body`; turns whatever it throws into one line of text and returns false. */
template <typename Body>
bool guarded(char *error, size_t capacity, Body body) {
    try {
        body();
        return true;
    } catch (const cv::Exception &failure) {
        std::snprintf(error, capacity, "%s (%s)", failure.err.c_str(), failure.func.c_str());
    } catch (const std::exception &failure) {
        std::snprintf(error, capacity, "%s", failure.what());
    } catch (...) {
        std::snprintf(error, capacity, "unknown C++ exception");
    }
    std::replace(error, error + std::char_traits<char>::length(error), '\n', ' ');
    return false;
}

std::unique_ptr<opencv_network> opened(const void *onnx, size_t length, const opencv_network_layout &layout) {
    cv::setNumThreads(1);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    auto network = std::make_unique<opencv_network>();
    network->net = cv::dnn::readNetFromONNX(static_cast<const char *>(onnx), length);
    network->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    std::istringstream names(layout.output_names);
    for (std::string name; names >> name;) network->output_names.push_back(name);
    const int shape[] = {1, 3, layout.height, layout.width};
    network->input.create(4, shape, CV_8U);
    network->input.setTo(0);
    return network;
}

/* OpenCV keeps a copy of its input: what is seen is forgotten when it has been looked at. */
void blacken(opencv_network &network) {
    network.input.setTo(0);
    network.net.setInput(network.input);
}

void run(opencv_network &network) {
    network.net.setInput(network.input);
    network.net.forward(network.outputs, network.output_names);
    blacken(network);
}

void lend(const opencv_network &network, opencv_blob *blobs, size_t count) {
    if (network.outputs.size() != count) throw std::runtime_error("the network has another number of outputs");
    for (size_t index = 0; index < count; index++) {
        const cv::Mat &output = network.outputs[index];
        if (output.type() != CV_32F || !output.isContinuous()) {
            throw std::runtime_error("an output of the network is not a plain array of floats");
        }
        blobs[index] = {output.ptr<float>(), output.total()};
    }
}

}  // namespace

opencv_network *opencv_network_open(
    const void *onnx, size_t length, const opencv_network_layout *layout, char *error, size_t error_capacity) {
    opencv_network *network = nullptr;
    guarded(error, error_capacity, [&] { network = opened(onnx, length, *layout).release(); });
    return network;
}

uint8_t *opencv_network_input(opencv_network *network) { return network->input.ptr<uint8_t>(); }

int32_t opencv_network_run(
    opencv_network *network, opencv_blob *blobs, size_t blob_count, char *error, size_t error_capacity) {
    const bool done = guarded(error, error_capacity, [&] {
        run(*network);
        lend(*network, blobs, blob_count);
    });
    return done ? 0 : -1;
}

int32_t opencv_scale(const opencv_plane *from, const opencv_plane *to, char *error, size_t error_capacity) {
    const bool done = guarded(error, error_capacity, [&] {
        const cv::Mat source(from->height, from->width, CV_8U, from->pixels, from->row_bytes);
        cv::Mat target(to->height, to->width, CV_8U, to->pixels, to->row_bytes);
        /* Averages cost seven times as much, and below a half of the size alone they see more. */
        const bool averages = 2 * to->width <= from->width;
        cv::resize(source, target, target.size(), 0, 0, averages ? cv::INTER_AREA : cv::INTER_LINEAR);
    });
    return done ? 0 : -1;
}

void opencv_network_close(opencv_network *network) {
    char unsaid[1];
    guarded(unsaid, sizeof unsaid, [&] { run(*network); });
    delete network;
}
