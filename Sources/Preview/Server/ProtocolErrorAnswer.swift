internal import NIOCore
internal import NIOHTTP1

/// Answers bytes that are no request with 400, once, and lets nothing be written after that.
///
/// NIO's own handler (swift-nio 2.101, `HTTPServerProtocolErrorHandler`) knows nothing of answers that are given before a request has
/// ended: where the rest of a refused body breaks the protocol, two answers would meet in the pipeline.
final class ProtocolErrorAnswer: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Whether the head of a request has arrived, and its end has not.
    private var isRequestOpen = false
    private var answer = Progress.due
    private var isBroken = false

    /// How far the answer to the latest request is.
    private enum Progress { case due, begun, given }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: (isRequestOpen, answer) = (true, .due)
        case .body: break
        case .end: isRequestOpen = false
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is HTTPParserError, !isBroken {
            isBroken = true
            let isAnswered = answer == .begun || isRequestOpen && answer == .given
            if !isAnswered {
                let headers = HTTPHeaders([("Connection", "close"), ("Content-Length", "0")])
                let head = HTTPResponseHead(version: .http1_1, status: .badRequest, headers: headers)
                context.write(wrapOutboundOut(.head(head)), promise: nil)
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            }
        }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isBroken else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(let head): if !head.isInformational { answer = .begun }
        case .body: break
        case .end: answer = .given
        }
        context.write(data, promise: promise)
    }
}

extension HTTPResponseHead {
    /// Whether another head follows for the same request.
    fileprivate var isInformational: Bool { (100..<200).contains(status.code) && status.code != 101 }
}
