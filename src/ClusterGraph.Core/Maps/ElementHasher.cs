using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ClusterGraph.Core.Maps;

/// <summary>
/// Fingerprints one element: two FNV-1a hashes (Fowler, Noll, Vo; 32 bit, two offset bases) over a canonical visit of
/// kind, id and content without <c>rev</c>. The visit and not the text is hashed, so that number formats do not matter.
/// The same function exists in <c>web/src/protocol/state-hash.ts</c>; shared test vectors keep the two alike.
/// </summary>
public static class ElementHasher
{
    private const uint FirstBasis = 0x811c9dc5;
    private const uint SecondBasis = 0x9747b28c;
    private const uint Prime = 0x01000193;

    private const int Few = 24;
    private const int ShortText = 128;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = CoreJson.Options.Encoder, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _text;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Fingerprints an element. O(size of its JSON).</summary>
    /// <param name="element">The element.</param>
    /// <returns>The fingerprint; zero for kinds that are not part of the state (proposals, removed elements).</returns>
    public static StateHash Hash(MapElement element)
    {
        var key = element.Key;
        if (key.Kind is ElementKind.Proposal or ElementKind.Removed)
        {
            return StateHash.Zero;
        }

        var text = _text ??= new ArrayBufferWriter<byte>(1024);
        var writer = _writer ??= new Utf8JsonWriter(text, WriterOptions);
        text.ResetWrittenCount();
        writer.Reset(text);
        JsonSerializer.Serialize(writer, element, element.GetType(), CoreJson.Options);
        writer.Flush();
        return Hash(key, text.WrittenSpan);
    }

    /// <summary>Fingerprints an element given as JSON.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its content; a <c>rev</c> at the top is left out.</param>
    /// <returns>The fingerprint.</returns>
    public static StateHash Hash(ElementKey key, JsonElement value) => Hash(key, JsonMarshal.GetRawUtf8Value(value));

    private static StateHash Hash(ElementKey key, ReadOnlySpan<byte> json)
    {
        var state = new State { First = FirstBasis, Second = SecondBasis };
        state.Unit('[');
        state.Text<char>(CoreJson.WireName(key.Kind));
        state.Text<char>(key.Id);
        state.Visit(json, skipRev: true);
        state.Unit(']');
        return new StateHash(state.First, state.Second);
    }

    /// <summary>Tells whether a quoted text stands there as it is: ASCII without escapes.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> quoted) =>
        quoted[0] == '"' && Ascii.IsValid(quoted) && !quoted.Contains((byte)'\\');

    /// <summary>One member of an object: where its name, with its quotes, and its value stand in the text.</summary>
    private readonly record struct Member(Range Name, Range Value)
    {
        public static bool IsBefore(Member left, Member right, ReadOnlySpan<byte> json)
        {
            var one = json[left.Name];
            var other = json[right.Name];
            return IsPlain(one) && IsPlain(other)
                ? one[1..^1].SequenceCompareTo(other[1..^1]) < 0
                : string.CompareOrdinal(Decode(one), Decode(other)) < 0;
        }

        private static string? Decode(ReadOnlySpan<byte> name)
        {
            var reader = new Utf8JsonReader(name);
            reader.Read();
            return reader.GetString();
        }
    }

    private struct State
    {
        public uint First;
        public uint Second;

        public void Visit(ReadOnlySpan<byte> json, bool skipRev = false)
        {
            if (IsPlain(json))
            {
                Text(json[1..^1]);
                return;
            }

            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                VisitObject(ref reader, json, skipRev);
            }
            else
            {
                VisitOther(ref reader, json);
            }
        }

        private void VisitOther(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    Unit('[');
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    {
                        Visit(json[Whole(ref reader)]);
                    }

                    Unit(']');
                    break;
                case JsonTokenType.String:
                    Text(ref reader);
                    break;
                case JsonTokenType.Number:
                    Number(reader.GetDouble());
                    break;
                default:
                    Unit(reader.TokenType switch
                    {
                        JsonTokenType.True => 't',
                        JsonTokenType.False => 'f',
                        _ => 'n',
                    });
                    break;
            }
        }

        public void Text<T>(ReadOnlySpan<T> text)
            where T : unmanaged, IBinaryInteger<T>
        {
            Unit('s');
            foreach (var c in text)
            {
                Unit((char)ushort.CreateTruncating(c));
            }

            Unit('\uffff');
        }

        public void Unit(char unit)
        {
            Byte((byte)(unit & 0xff));
            Byte((byte)(unit >> 8));
        }

        private void VisitObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, bool skipRev)
        {
            Unit('{');
            Span<Member> members = stackalloc Member[Few];
            var count = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (count == members.Length)
                {
                    members = Doubled(members);
                }

                var name = (int)reader.TokenStartIndex..(int)(reader.TokenStartIndex + reader.ValueSpan.Length + 2);
                reader.Read();
                Insert(members, count++, new Member(name, Whole(ref reader)), json);
            }

            foreach (var member in members[..count])
            {
                if (!skipRev || !json[member.Name].SequenceEqual("\"rev\""u8))
                {
                    Visit(json[member.Name]);
                    Visit(json[member.Value]);
                }
            }

            Unit('}');
        }

        private static Span<Member> Doubled(ReadOnlySpan<Member> members)
        {
            var more = new Member[members.Length * 2];
            members.CopyTo(more);
            return more;
        }

        // There are few members, and most stand in a wrong place by one or two.
        private static void Insert(Span<Member> members, int count, Member member, ReadOnlySpan<byte> json)
        {
            var at = count;
            for (; at > 0 && Member.IsBefore(member, members[at - 1], json); at--)
            {
                members[at] = members[at - 1];
            }

            members[at] = member;
        }

        private static Range Whole(ref Utf8JsonReader reader)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            return start..(int)reader.BytesConsumed;
        }

        private void Text(ref Utf8JsonReader reader)
        {
            var most = reader.ValueSpan.Length;
            Span<char> text = most <= ShortText ? stackalloc char[ShortText] : new char[most];
            Text<char>(text[..reader.CopyString(text)]);
        }

        private void Number(double number)
        {
            Unit('d');
            Span<byte> bytes = stackalloc byte[sizeof(double)];
            System.Buffers.Binary.BinaryPrimitives.WriteDoubleLittleEndian(bytes, number == 0 ? 0 : number);
            foreach (var b in bytes)
            {
                Byte(b);
            }
        }

        private void Byte(byte value)
        {
            First = unchecked((First ^ value) * Prime);
            Second = unchecked((Second ^ value) * Prime);
        }
    }
}
