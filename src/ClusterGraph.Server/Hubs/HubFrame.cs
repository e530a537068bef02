using System.Text;
using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace ClusterGraph.Server.Hubs;

/// <summary>
/// Puts the hub protocol's envelope around a frame that the room has encoded. The bytes are made once a frame and
/// written as they are to every connection.
/// </summary>
internal static class HubFrame
{
    private const string JsonProtocol = "json";
    private const byte RecordSeparator = 0x1e;

    /// <summary>Wraps a frame, or gives what was made of it before.</summary>
    public static SerializedHubMessage Of(Frame frame) => frame.Wrapped(f => Wrap(f.Target, f.Json.Span));

    /// <summary>Makes a goodbye.</summary>
    public static SerializedHubMessage Bye(ErrorCode code, string message) => Wrap("bye", JsonSerializer.SerializeToUtf8Bytes(
        new { code = ChangeError.WireName(code), message }, CoreJson.Options));

    private static SerializedHubMessage Wrap(string target, ReadOnlySpan<byte> argument)
    {
        var head = Encoding.UTF8.GetBytes($"{{\"type\":1,\"target\":\"{target}\",\"arguments\":[");
        var bytes = new byte[head.Length + argument.Length + 3];
        head.CopyTo(bytes, 0);
        argument.CopyTo(bytes.AsSpan(head.Length));
        bytes[^3] = (byte)']';
        bytes[^2] = (byte)'}';
        bytes[^1] = RecordSeparator;
        return new SerializedHubMessage([new SerializedMessage(JsonProtocol, bytes)]);
    }
}
