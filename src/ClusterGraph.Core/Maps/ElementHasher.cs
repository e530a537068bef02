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

        return Hash(key, CoreJson.ToElement(element));
    }

    /// <summary>Fingerprints an element given as JSON.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its content; a <c>rev</c> at the top is left out.</param>
    /// <returns>The fingerprint.</returns>
    public static StateHash Hash(ElementKey key, JsonElement value)
    {
        var state = new State { First = FirstBasis, Second = SecondBasis };
        state.Unit('[');
        state.Text(CoreJson.WireName(key.Kind));
        state.Text(key.Id);
        state.Visit(value, skipRev: true);
        state.Unit(']');
        return new StateHash(state.First, state.Second);
    }

    private struct State
    {
        public uint First;
        public uint Second;

        public void Visit(JsonElement value, bool skipRev = false)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    VisitObject(value, skipRev);
                    break;
                case JsonValueKind.Array:
                    Unit('[');
                    foreach (var item in value.EnumerateArray())
                    {
                        Visit(item);
                    }

                    Unit(']');
                    break;
                case JsonValueKind.String:
                    Text(value.GetString()!);
                    break;
                case JsonValueKind.Number:
                    Number(value.GetDouble());
                    break;
                default:
                    Unit(value.ValueKind switch
                    {
                        JsonValueKind.True => 't',
                        JsonValueKind.False => 'f',
                        _ => 'n',
                    });
                    break;
            }
        }

        public void Text(string text)
        {
            Unit('s');
            foreach (var c in text)
            {
                Unit(c);
            }

            Unit('\uffff');
        }

        public void Unit(char unit)
        {
            Byte((byte)(unit & 0xff));
            Byte((byte)(unit >> 8));
        }

        private void VisitObject(JsonElement value, bool skipRev)
        {
            Unit('{');
            foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                if (!skipRev || !property.NameEquals("rev"))
                {
                    Text(property.Name);
                    Visit(property.Value);
                }
            }

            Unit('}');
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
