internal import NIOCore
internal import NIOHTTP1

/// Closes a connection whose request does not arrive in time, or on which nothing moves.
///
/// Idle time alone would not do: a client that sends one byte a second is never idle.
final class ConnectionTimer: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let requestTime: TimeAmount
    private var context: ChannelHandlerContext?
    private var deadline: Scheduled<Void>?
    private var isListening = false
    /// Whether a request has arrived whole and its answer has not begun.
    private var isAnswerDue = false

    /// - Parameter requestTime: the time for a whole request to arrive.
    init(requestTime: Duration) { self.requestTime = TimeAmount(requestTime) }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        self.context = nil
    }

    /// Starts the clock, on the connection's event loop and before anything is read.
    ///
    /// The time runs from when somebody listens: a busy machine is not the client's fault.
    func startListening() {
        isListening = true
        if let context { awaitRequest(context) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .end = unwrapInboundIn(data) {
            deadline?.cancel()
            isAnswerDue = true
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        isAnswerDue = false
        if case .end = unwrapOutboundIn(data) { awaitRequest(context) }
        context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
        // While it is the server's turn, the client does right to keep still.
        if isListening, !isAnswerDue { context.close(promise: nil) }
    }

    private func awaitRequest(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: requestTime) {
            context.close(promise: nil)
        }
    }
}
