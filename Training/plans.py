#!/usr/bin/env python3
"""A plan of 56 training calls: plans.py BANK SEED PREFIX PLAN.json; EVAL is the folder of make_calls.py.

More ringing cadences, signal-to-noise ratios, music and leaks (-35 to -12 dB, 0 to 200 ms) than the generator's own."""
import os, sys, json, numpy as np
sys.path.insert(0,os.environ['EVAL']); import make_calls as M
root,seed,prefix,out=sys.argv[1],int(sys.argv[2]),sys.argv[3],sys.argv[4]
b=json.load(open(root+'/bank.json')); r=np.random.default_rng(seed+5)
cfg=dict(M.CFG); cfg['ring']=['eu','us','uk','fr']; cfg['busy']=['eu','us','uk'] ; cfg['mono_langs']={}
cfg['snr']=[5,8,12,15,20,25,30]
p=M.make_plan(b,seed,prefix,cfg)
nm=len(b['music'])
for s in p:
    def fix(x):
        if x.startswith('hold:'):
            a=x[5:].split(','); a[2]=str(int(r.integers(nm))) if len(a)>2 else a[2]; return 'hold:'+','.join(a)
        return x
    s['script']=[fix(x) for x in s['script']]
    if not s.get('mono') and r.random()<.25 and s['title'] not in('zero_length','very_short','all_digital_silence') and not s.get('gate'):
        s['leak_db']={'agent':float(r.uniform(-35,-12)),'customer':float(r.uniform(-35,-12)) if r.random()<.5 else None}
        s['leak_delay_ms']={'agent':float(r.integers(0,200)),'customer':float(r.integers(0,200))}
    if s['container'] in('mp3','ogg_vorbis','ogg_opus') and r.random()<.5: s['container']=str(r.choice(['wav_pcm16','wav_ulaw','flac'])) if not s.get('wideband') else 'flac'
    if s.get('container') in ('wav_gsm610','wav_ulaw') and s.get('sr',8000)!=8000: s['container']='wav_pcm16'
json.dump(p,open(out,'w'),indent=1)
