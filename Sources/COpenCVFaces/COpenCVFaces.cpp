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
    bool red_first = false;
    cv::Mat canvas; /* the network's input as a picture, 8 bit BGR */
    cv::Mat scaled; /* a brightness picture after scaling, before it gets its three channels */
    cv::Mat input;  /* 1 x 3 x height x width numbers */
    cv::Size content;
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
    network->red_first = layout.red_first != 0;
    network->canvas.create(layout.height, layout.width, CV_8UC3);
    const int shape[] = {1, 3, layout.height, layout.width};
    network->input.create(4, shape, CV_32F);
    return network;
}

/* Scales the picture into the top left corner of the canvas. */
void draw(opencv_network &network, const opencv_frame &frame) {
    const cv::Size content(frame.content_width, frame.content_height);
    if (content != network.content) {
        network.canvas.setTo(cv::Scalar::all(0));
        network.content = content;
    }
    cv::Mat corner = network.canvas(cv::Rect(cv::Point(0, 0), content));
    const int type = frame.channels == 1 ? CV_8UC1 : CV_8UC3;
    const cv::Mat picture(frame.height, frame.width, type, const_cast<uint8_t *>(frame.pixels));
    const int method = content.width < frame.width ? cv::INTER_AREA : cv::INTER_LINEAR;
    if (frame.channels == 1) {
        cv::resize(picture, network.scaled, content, 0, 0, method);
        cv::cvtColor(network.scaled, corner, cv::COLOR_GRAY2BGR);
    } else {
        cv::resize(picture, corner, content, 0, 0, method);
    }
}

/* Takes the canvas apart into one plane a colour, as numbers 0...255. */
void separate(opencv_network &network) {
    const size_t count = network.canvas.total();
    const uint8_t *pixel = network.canvas.ptr<uint8_t>();
    float *blue = network.input.ptr<float>();
    float *green = blue + count;
    float *red = green + count;
    if (network.red_first) std::swap(blue, red);
    for (size_t index = 0; index < count; index++, pixel += 3) {
        blue[index] = pixel[0];
        green[index] = pixel[1];
        red[index] = pixel[2];
    }
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

int32_t opencv_network_run(
    opencv_network *network, const opencv_frame *frame, opencv_blob *blobs, size_t blob_count, char *error,
    size_t error_capacity) {
    const bool done = guarded(error, error_capacity, [&] {
        draw(*network, *frame);
        separate(*network);
        network->net.setInput(network->input);
        network->net.forward(network->outputs, network->output_names);
        lend(*network, blobs, blob_count);
    });
    return done ? 0 : -1;
}

void opencv_network_close(opencv_network *network) { delete network; }
